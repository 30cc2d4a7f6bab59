package no.tverrlag.team.membership;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.kernel.Slice;
import no.tverrlag.team.events.MembershipEvent.MemberInvited;
import no.tverrlag.team.events.TeamEvent;
import org.jspecify.annotations.Nullable;

/**
 * Invites one more into the team; {@code sharingNeeded} names the sector that a consent must cover
 * before they can join.
 */
public final class InviteMember {

    public record Command(
            PersonId person,
            NewMember member,
            @Nullable Sector sharingNeeded,
            ActorRef invitedBy,
            Instant at) {}

    public static final Slice<Command, Team, TeamEvent> SLICE =
            new Slice<>(
                    "InviteMember",
                    Team.READS,
                    it -> Team.boundary(it.person()),
                    it -> Team.none(),
                    Team::evolve,
                    InviteMember::decide);

    private InviteMember() {}

    static Decision<TeamEvent, MembershipRefusal> decide(Command it, Team now) {
        if (!now.formed()) {
            return refuse(new MembershipRefusal.TeamNotFormed());
        }
        MemberInvited invited =
                it.member().invited(it.person(), it.sharingNeeded(), it.invitedBy(), it.at());
        if (invited.equals(now.invitations().get(it.member().actor().id()))) {
            return nothing();
        }
        Optional<MembershipRefusal> obstacle = now.obstacleTo(it.member());
        return obstacle.isPresent() ? refuse(obstacle.get()) : append(invited);
    }
}
