package no.tverrlag.team.membership;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.team.events.EndReason;
import no.tverrlag.team.events.MembershipEvent.MemberInvited;
import no.tverrlag.team.events.MembershipEvent.MemberLeft;
import no.tverrlag.team.events.MembershipEvent.MembershipAccepted;
import no.tverrlag.team.events.TeamEvent;

/** Ends a membership, or takes an unanswered invitation back. */
public final class EndMembership {

    /**
     * @param mayEndOthers the coordinator and the unit may; a member ends their own only
     */
    public record Command(
            PersonId person,
            ActorRef member,
            EndReason reason,
            ActorRef endedBy,
            boolean mayEndOthers,
            Instant at) {}

    public static final Slice<Command, Team, TeamEvent> SLICE =
            new Slice<>(
                    "EndMembership",
                    Team.READS,
                    it -> Team.boundary(it.person()),
                    it -> Team.none(),
                    Team::evolve,
                    EndMembership::decide);

    private EndMembership() {}

    static Decision<TeamEvent, MembershipRefusal> decide(Command it, Team now) {
        if (!it.mayEndOthers() && !it.endedBy().id().equals(it.member().id())) {
            return refuse(new MembershipRefusal.OnlyOwnMembership());
        }
        MembershipAccepted member = now.members().get(it.member().id());
        MemberInvited invitation = now.invitations().get(it.member().id());
        if (member != null) {
            return ended(it, member.member(), true, member.at());
        }
        return invitation == null
                ? refuse(new MembershipRefusal.NotAMember())
                : ended(it, invitation.member(), false, invitation.at());
    }

    private static Decision<TeamEvent, MembershipRefusal> ended(
            Command it, ActorRef member, boolean wasActive, Instant since) {
        return it.at().isBefore(since)
                ? refuse(new MembershipRefusal.BeforeInvitation(since))
                : append(
                        new MemberLeft(
                                it.person(),
                                member,
                                it.reason(),
                                wasActive,
                                it.endedBy(),
                                it.at()));
    }
}
