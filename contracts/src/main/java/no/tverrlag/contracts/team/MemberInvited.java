package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was invited into the team and owes an answer.
 *
 * @param sharingNeeded the sector that must be covered by a consent to share before the invitation
 *     can be accepted
 */
public record MemberInvited(
        PersonId person,
        ActorRef member,
        Sealed function,
        AttendanceMode mode,
        @Nullable Sector sharingNeeded,
        ActorRef invitedBy,
        Instant at)
        implements TeamMessage {}
