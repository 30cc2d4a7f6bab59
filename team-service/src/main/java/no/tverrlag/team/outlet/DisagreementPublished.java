package no.tverrlag.team.outlet;

import no.tverrlag.contracts.team.ResponsibilityDisputeRaised;
import no.tverrlag.contracts.team.ResponsibilityDisputeResolved;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.team.events.DisagreementEvent;

/** Disagreements on who is responsible, in the published language. */
final class DisagreementPublished {

    private DisagreementPublished() {}

    static TeamMessage of(DisagreementEvent event) {
        return switch (event) {
            case DisagreementEvent.ResponsibilityDisputeRaised it ->
                    new ResponsibilityDisputeRaised(
                            it.person(),
                            it.disagreement(),
                            it.subject(),
                            it.parties(),
                            it.raisedBy(),
                            it.at());
            case DisagreementEvent.ResponsibilityDisputeResolved it ->
                    new ResponsibilityDisputeResolved(
                            it.person(),
                            it.disagreement(),
                            it.resolution(),
                            it.resolvedBy(),
                            it.at());
        };
    }
}
