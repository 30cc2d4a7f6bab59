package no.tverrlag.team.outlet;

import no.tverrlag.contracts.team.ConsentLapse;
import no.tverrlag.contracts.team.CoordinatorAssigned;
import no.tverrlag.contracts.team.CoordinatorEnded;
import no.tverrlag.contracts.team.CoordinatorKind;
import no.tverrlag.contracts.team.CoordinatorProposed;
import no.tverrlag.contracts.team.CoordinatorRoleAccepted;
import no.tverrlag.contracts.team.CoordinatorRoleDeclined;
import no.tverrlag.contracts.team.CoordinatorVacant;
import no.tverrlag.contracts.team.DeclineReason;
import no.tverrlag.contracts.team.EndReason;
import no.tverrlag.contracts.team.PersonPreference;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.contracts.team.VacancyCause;
import no.tverrlag.team.events.CoordinatorEvent;
import org.jspecify.annotations.Nullable;

/** Who coordinates, in the published language. */
final class CoordinatorPublished {

    private CoordinatorPublished() {}

    static TeamMessage of(CoordinatorEvent event) {
        return switch (event) {
            case CoordinatorEvent.CoordinatorProposed it ->
                    new CoordinatorProposed(
                            it.person(),
                            it.candidate(),
                            CoordinatorKind.valueOf(it.kind().name()),
                            wish(it.personPreference()),
                            it.preferenceNotObtainedReason(),
                            it.proposedBy(),
                            it.at());
            case CoordinatorEvent.CoordinatorAssigned it ->
                    new CoordinatorAssigned(
                            it.person(),
                            it.coordinator(),
                            CoordinatorKind.valueOf(it.kind().name()),
                            wish(it.personPreference()),
                            it.preferenceNotObtainedReason(),
                            it.reasonIfNotPreferred(),
                            it.consent(),
                            it.appointedBy(),
                            it.at());
            case CoordinatorEvent.CoordinatorRoleAccepted it ->
                    new CoordinatorRoleAccepted(
                            it.person(),
                            it.coordinator(),
                            CoordinatorKind.valueOf(it.kind().name()),
                            it.at());
            case CoordinatorEvent.CoordinatorRoleDeclined it ->
                    new CoordinatorRoleDeclined(
                            it.person(),
                            it.coordinator(),
                            CoordinatorKind.valueOf(it.kind().name()),
                            DeclineReason.valueOf(it.reasonCode().name()),
                            it.at());
            case CoordinatorEvent.CoordinatorEnded it ->
                    new CoordinatorEnded(
                            it.person(),
                            it.coordinator(),
                            CoordinatorKind.valueOf(it.kind().name()),
                            EndReason.valueOf(it.reason().name()),
                            it.handoverNote(),
                            it.endedBy(),
                            it.at(),
                            lapse(it.lapse()));
            case CoordinatorEvent.CoordinatorVacant it ->
                    new CoordinatorVacant(
                            it.person(),
                            CoordinatorKind.valueOf(it.kind().name()),
                            VacancyCause.valueOf(it.cause().name()),
                            it.at());
        };
    }

    private static @Nullable ConsentLapse lapse(
            no.tverrlag.team.events.@Nullable ConsentLapse how) {
        return how == null ? null : ConsentLapse.valueOf(how.name());
    }

    private static @Nullable PersonPreference wish(
            no.tverrlag.team.events.@Nullable PersonPreference stored) {
        return stored == null ? null : new PersonPreference(stored.wanted(), stored.obtainedBy());
    }
}
