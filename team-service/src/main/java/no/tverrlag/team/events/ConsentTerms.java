package no.tverrlag.team.events;

import java.util.List;
import no.tverrlag.kernel.Party;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed beside sectors, categories and period.
 *
 * @param named organisations and individuals that may be told, beside the sectors
 * @param purpose code of the only purpose it holds for; null: the follow-up as such
 * @param documentRef where the signed document is kept
 * @param renews the consent that this one prolongs
 */
public record ConsentTerms(
        List<Party> named,
        @Nullable String purpose,
        @Nullable ConsentCapacity capacity,
        @Nullable String documentRef,
        @Nullable String renews) {

    public ConsentTerms {
        named = named.stream().distinct().toList();
    }

    public boolean sayNothing() {
        return named.isEmpty()
                && purpose == null
                && capacity == null
                && documentRef == null
                && renews == null;
    }

    public static ConsentTerms none() {
        return new ConsentTerms(List.of(), null, null, null, null);
    }
}
