package no.tverrlag.team.outlet;

import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.contracts.team.TransitionKind;
import no.tverrlag.contracts.team.TransitionRecorded;
import no.tverrlag.team.events.TransitionEvent;

/** Admissions, discharges and other transitions, in the published language. */
final class TransitionPublished {

    private TransitionPublished() {}

    static TeamMessage of(TransitionEvent event) {
        return switch (event) {
            case TransitionEvent.TransitionRecorded it ->
                    new TransitionRecorded(
                            it.person(),
                            it.transition(),
                            TransitionKind.valueOf(it.kind().name()),
                            it.unit(),
                            it.reason(),
                            it.municipalityReady(),
                            it.recordedBy(),
                            it.at());
        };
    }
}
