package no.tverrlag.team.outlet;

import java.util.List;
import no.tverrlag.contracts.team.ConsentCapacity;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentExpired;
import no.tverrlag.contracts.team.ConsentForm;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.ConsentReplaced;
import no.tverrlag.contracts.team.ConsentTerms;
import no.tverrlag.contracts.team.ConsentWithdrawn;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.team.events.ConsentEvent;
import org.jspecify.annotations.Nullable;

/** Consents, in the published language. */
final class ConsentPublished {

    private ConsentPublished() {}

    static TeamMessage of(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.ConsentGiven it ->
                    new ConsentGiven(
                            it.person(),
                            it.consent(),
                            ConsentKind.valueOf(it.kind().name()),
                            it.recipients(),
                            it.categories(),
                            it.from(),
                            it.until(),
                            it.givenBy(),
                            ConsentForm.valueOf(it.form().name()),
                            it.recordedBy(),
                            it.at(),
                            terms(it.terms()));
            case ConsentEvent.ConsentExpired it ->
                    new ConsentExpired(
                            it.person(),
                            it.consent(),
                            ConsentKind.valueOf(it.kind().name()),
                            it.until(),
                            it.at());
            case ConsentEvent.ConsentReplaced it ->
                    new ConsentReplaced(it.person(), it.consent(), it.replacedBy(), it.at());
            case ConsentEvent.ConsentWithdrawn it ->
                    new ConsentWithdrawn(
                            it.person(),
                            ConsentKind.valueOf(it.kind().name()),
                            ends(it.ended()),
                            it.withdrawnBy(),
                            it.at());
        };
    }

    private static @Nullable ConsentTerms terms(
            no.tverrlag.team.events.@Nullable ConsentTerms stored) {
        return stored == null
                ? null
                : new ConsentTerms(
                        stored.named(),
                        stored.purpose(),
                        stored.capacity() == null
                                ? null
                                : ConsentCapacity.valueOf(stored.capacity().name()),
                        stored.documentRef(),
                        stored.renews());
    }

    private static List<ConsentEnd> ends(List<no.tverrlag.team.events.ConsentEnd> stored) {
        return stored.stream()
                .map(
                        end ->
                                new ConsentEnd(
                                        end.consent(), end.recipients(), end.whole(), end.named()))
                .toList();
    }
}
