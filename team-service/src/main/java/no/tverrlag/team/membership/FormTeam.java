package no.tverrlag.team.membership;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.team.events.MembershipEvent.FollowUpTeamFormed;
import no.tverrlag.team.events.TeamEvent;

/** Forms the follow-up team and invites its first members. */
public final class FormTeam {

    public record Command(
            PersonId person, List<NewMember> members, ActorRef formedBy, Instant at) {}

    public static final Slice<Command, Team, TeamEvent> SLICE =
            new Slice<>(
                    "FormTeam",
                    Team.READS,
                    it -> Team.boundary(it.person()),
                    it -> Team.none(),
                    Team::evolve,
                    FormTeam::decide);

    private FormTeam() {}

    static Decision<TeamEvent, MembershipRefusal> decide(Command it, Team now) {
        if (now.formed()) {
            return refuse(new MembershipRefusal.TeamAlreadyFormed());
        }
        if (it.members().isEmpty()) {
            return refuse(new MembershipRefusal.MembersMissing());
        }
        if (it.members().stream().map(member -> member.actor().id()).distinct().count()
                < it.members().size()) {
            return refuse(new MembershipRefusal.MemberNamedTwice());
        }
        Optional<MembershipRefusal> obstacle =
                it.members().stream()
                        .flatMap(member -> now.obstacleTo(member).stream())
                        .findFirst();
        return obstacle.isPresent() ? refuse(obstacle.get()) : append(formed(it));
    }

    private static List<TeamEvent> formed(Command it) {
        List<TeamEvent> facts = new ArrayList<>();
        facts.add(new FollowUpTeamFormed(it.person(), it.formedBy(), it.at()));
        it.members()
                .forEach(
                        member ->
                                facts.add(
                                        member.invited(it.person(), null, it.formedBy(), it.at())));
        return facts;
    }
}
