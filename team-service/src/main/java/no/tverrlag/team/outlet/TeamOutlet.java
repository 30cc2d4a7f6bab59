package no.tverrlag.team.outlet;

import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.CoordinatorEvent;
import no.tverrlag.team.events.DisagreementEvent;
import no.tverrlag.team.events.MeetingEvent;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.ProtectionEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;

/** What leaves team-service: each stored fact as the public message of the same name. */
public final class TeamOutlet {

    private TeamOutlet() {}

    public static TeamMessage published(TeamEvent event) {
        return switch (event) {
            case ConsentEvent it -> ConsentPublished.of(it);
            case CoordinatorEvent it -> CoordinatorPublished.of(it);
            case MembershipEvent it -> MembershipPublished.of(it);
            case MeetingEvent it -> MeetingPublished.of(it);
            case DisagreementEvent it -> DisagreementPublished.of(it);
            case TransitionEvent it -> TransitionPublished.of(it);
            case ProtectionEvent it -> ProtectionPublished.of(it);
        };
    }
}
