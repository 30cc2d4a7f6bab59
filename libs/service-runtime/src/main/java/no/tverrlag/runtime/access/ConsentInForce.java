package no.tverrlag.runtime.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A consent that has not been withdrawn; whether it is in force is a question of the instant:
 * [from, until).
 */
public record ConsentInForce(
        String consent,
        ConsentKind kind,
        List<Sector> recipients,
        List<DataCategory> categories,
        Instant from,
        @Nullable Instant until) {

    public ConsentInForce {
        recipients = List.copyOf(recipients);
        categories = List.copyOf(categories);
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    ConsentInForce without(List<Sector> ended) {
        List<Sector> left = new ArrayList<>(recipients);
        left.removeAll(ended);
        return new ConsentInForce(consent, kind, left, categories, from, until);
    }
}
