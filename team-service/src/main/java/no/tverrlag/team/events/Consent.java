package no.tverrlag.team.events;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import org.jspecify.annotations.Nullable;

/**
 * One consent and how far it still holds.
 *
 * @param given what was agreed to
 * @param endedFor the sectors for which it ended, and when
 * @param partedFrom the organisations and individuals for which it ended, and when
 * @param ended when the whole of it ended
 * @param byItself a newer consent took over, or its time was up, so nobody withdrew it
 */
public record Consent(
        ConsentGiven given,
        Map<Sector, Instant> endedFor,
        Map<Party, Instant> partedFrom,
        @Nullable Instant ended,
        boolean byItself) {

    public Consent {
        endedFor = Map.copyOf(endedFor);
        partedFrom = Map.copyOf(partedFrom);
    }

    static Consent of(ConsentGiven given) {
        return new Consent(given, Map.of(), Map.of(), null, false);
    }

    /** The sectors that it still names at that instant, whether or not it has begun. */
    public List<Sector> recipientsAt(Instant at) {
        return given.recipients().stream()
                .filter(sector -> !over(endedFor.get(sector), at))
                .toList();
    }

    /** The organisations and individuals that it still names at that instant. */
    public List<Party> namedAt(Instant at) {
        return given.named().stream().filter(party -> !over(partedFrom.get(party), at)).toList();
    }

    /**
     * From its first instant up to, not including, its end; a consent that named recipients needs
     * one left.
     */
    public boolean inForce(Instant at) {
        boolean begun = !at.isBefore(given.from());
        boolean over = over(given.until(), at) || over(ended, at);
        boolean namedNobody = given.recipients().isEmpty() && given.named().isEmpty();
        boolean somebodyLeft = !recipientsAt(at).isEmpty() || !namedAt(at).isEmpty();
        return begun && !over && (namedNobody || somebodyLeft);
    }

    /** Has it reached its end, in force until then, without anybody having said so? */
    public boolean expiresAt(Instant end) {
        return end.equals(given.until()) && ended == null && inForce(end.minusNanos(1));
    }

    /**
     * Does somebody's withdrawal, true after that instant, touch one of these recipients, or all of
     * it?
     */
    public boolean withdrawnAfter(
            Instant at, Collection<Sector> recipients, Collection<Party> named) {
        boolean wholly = ended != null && !byItself && ended.isAfter(at);
        return wholly
                || recipients.stream().map(endedFor::get).anyMatch(end -> after(end, at))
                || named.stream().map(partedFrom::get).anyMatch(end -> after(end, at));
    }

    Consent endedByItself(Instant at) {
        return new Consent(given, endedFor, partedFrom, earlier(ended, at), true);
    }

    Consent withdrawn(ConsentEnd end, Instant at) {
        Map<Sector, Instant> ends = new LinkedHashMap<>(endedFor);
        end.recipients().forEach(sector -> ends.merge(sector, at, Consent::earlier));
        Map<Party, Instant> parted = new LinkedHashMap<>(partedFrom);
        end.parties().forEach(party -> parted.merge(party, at, Consent::earlier));
        boolean whole = end.whole() && end.recipients().isEmpty() && end.parties().isEmpty();
        return new Consent(given, ends, parted, whole ? earlier(ended, at) : ended, byItself);
    }

    private static boolean after(@Nullable Instant end, Instant at) {
        return end != null && end.isAfter(at);
    }

    private static boolean over(@Nullable Instant end, Instant at) {
        return end != null && !at.isBefore(end);
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
