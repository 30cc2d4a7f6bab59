package no.tverrlag.team.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/** Who works together around the person. */
public sealed interface MembershipEvent extends TeamEvent {

    /** The team exists; each first member has an invitation of their own. */
    record FollowUpTeamFormed(PersonId person, ActorRef formedBy, Instant at)
            implements MembershipEvent {}

    /** Somebody owes an answer; {@code sharingNeeded} must be covered by a consent before a yes. */
    record MemberInvited(
            PersonId person,
            ActorRef member,
            Sealed function,
            AttendanceMode mode,
            @Nullable Sector sharingNeeded,
            ActorRef invitedBy,
            Instant at)
            implements MembershipEvent {}

    /** The invited is a member. */
    record MembershipAccepted(
            PersonId person, ActorRef member, Sealed function, AttendanceMode mode, Instant at)
            implements MembershipEvent {}

    /** The invited said no. */
    record MembershipDeclined(PersonId person, ActorRef member, DeclineReason reason, Instant at)
            implements MembershipEvent {}

    /** A member left or, if not {@code wasActive}, an invitation was taken back. */
    record MemberLeft(
            PersonId person,
            ActorRef member,
            EndReason reason,
            boolean wasActive,
            ActorRef endedBy,
            Instant at)
            implements MembershipEvent {}
}
