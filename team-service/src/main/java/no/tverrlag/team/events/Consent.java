package no.tverrlag.team.events;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import org.jspecify.annotations.Nullable;

/**
 * One consent and how far it still holds.
 *
 * @param given what was agreed to
 * @param endedFor the sectors for which it ended, and when
 * @param ended when the whole of it ended
 * @param replaced a newer consent took over, so nobody withdrew it
 */
public record Consent(
        ConsentGiven given,
        Map<Sector, Instant> endedFor,
        @Nullable Instant ended,
        boolean replaced) {

    public Consent {
        endedFor = Map.copyOf(endedFor);
    }

    static Consent of(ConsentGiven given) {
        return new Consent(given, Map.of(), null, false);
    }

    /** The recipients that it still names at that instant, whether or not it has begun. */
    public List<Sector> recipientsAt(Instant at) {
        return given.recipients().stream()
                .filter(sector -> !over(endedFor.get(sector), at))
                .toList();
    }

    /**
     * From its first instant up to, not including, its end; a consent that named recipients needs
     * one left.
     */
    public boolean inForce(Instant at) {
        boolean begun = !at.isBefore(given.from());
        boolean over = over(given.until(), at) || over(ended, at);
        return begun && !over && (given.recipients().isEmpty() || !recipientsAt(at).isEmpty());
    }

    /**
     * Does somebody's withdrawal, true after that instant, touch one of these recipients, or all of
     * it?
     */
    public boolean withdrawnAfter(Instant at, Collection<Sector> recipients) {
        boolean wholly = ended != null && !replaced && ended.isAfter(at);
        return wholly
                || recipients.stream()
                        .map(endedFor::get)
                        .anyMatch(end -> end != null && end.isAfter(at));
    }

    Consent replacedAt(Instant at) {
        return new Consent(given, endedFor, earlier(ended, at), true);
    }

    Consent withdrawn(ConsentEnd end, Instant at) {
        Map<Sector, Instant> ends = new LinkedHashMap<>(endedFor);
        end.recipients().forEach(sector -> ends.merge(sector, at, Consent::earlier));
        boolean whole = end.whole() && end.recipients().isEmpty();
        return new Consent(given, ends, whole ? earlier(ended, at) : ended, replaced);
    }

    private static boolean over(@Nullable Instant end, Instant at) {
        return end != null && !at.isBefore(end);
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
