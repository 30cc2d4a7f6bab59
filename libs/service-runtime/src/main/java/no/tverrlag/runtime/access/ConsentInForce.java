package no.tverrlag.runtime.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A consent that has not been withdrawn; whether it is in force is a question of the instant:
 * [from, until).
 *
 * @param named recipients beside whole sectors
 * @param purpose code of the only purpose it was given for; null for the follow-up as such
 */
public record ConsentInForce(
        String consent,
        ConsentKind kind,
        List<Sector> recipients,
        List<Party> named,
        List<DataCategory> categories,
        @Nullable String purpose,
        Instant from,
        @Nullable Instant until) {

    public ConsentInForce {
        recipients = List.copyOf(recipients);
        named = List.copyOf(named);
        categories = List.copyOf(categories);
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    /** Covers this category for this purpose, whoever asks. */
    boolean covers(DataCategory category, String asked) {
        return categories.contains(category) && (purpose == null || purpose.equals(asked));
    }

    /** Names the actor: by their sector, their organisation or themselves. */
    boolean names(Actor actor) {
        return actor.sectorIfAny().filter(recipients::contains).isPresent()
                || named.stream().anyMatch(party -> party.is(actor));
    }

    boolean namesNobody() {
        return recipients.isEmpty() && named.isEmpty();
    }

    ConsentInForce without(List<Sector> sectors, List<Party> parties) {
        List<Sector> left = new ArrayList<>(recipients);
        left.removeAll(sectors);
        List<Party> partiesLeft = new ArrayList<>(named);
        partiesLeft.removeAll(parties);
        return new ConsentInForce(
                consent, kind, left, partiesLeft, categories, purpose, from, until);
    }
}
