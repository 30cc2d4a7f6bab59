package no.tverrlag.team.protection;

import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.CoordinatorEvent;
import no.tverrlag.team.events.DisagreementEvent;
import no.tverrlag.team.events.MeetingEvent;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.Protection;
import no.tverrlag.team.events.ProtectionEvent.AccessBlockLifted;
import no.tverrlag.team.events.ProtectionEvent.AccessBlocked;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassOpened;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassReviewed;
import no.tverrlag.team.events.ProtectionEvent.DisclosureMade;
import no.tverrlag.team.events.ProtectionEvent.DisclosureReleased;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;

/** The two folds: of blocks alone, and of emergency accesses alone. */
final class Blocks {

    private Blocks() {}

    static Protection evolve(Protection then, TeamEvent fact) {
        return switch (fact) {
            case AccessBlocked it -> then.after(it);
            case AccessBlockLifted it -> then.after(it);
            case BreakGlassOpened _, BreakGlassReviewed _, DisclosureMade _, DisclosureReleased _ ->
                    then;
            case ConsentEvent _,
                    CoordinatorEvent _,
                    MembershipEvent _,
                    MeetingEvent _,
                    DisagreementEvent _,
                    TransitionEvent _ ->
                    then;
        };
    }

    static Protection glasses(Protection then, TeamEvent fact) {
        return switch (fact) {
            case BreakGlassOpened it -> then.after(it);
            case BreakGlassReviewed it -> then.after(it);
            case AccessBlocked _, AccessBlockLifted _, DisclosureMade _, DisclosureReleased _ ->
                    then;
            case ConsentEvent _,
                    CoordinatorEvent _,
                    MembershipEvent _,
                    MeetingEvent _,
                    DisagreementEvent _,
                    TransitionEvent _ ->
                    then;
        };
    }
}
