package no.tverrlag.eventstore.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;

/** A batch that is to be written at one position, and may be offered there more than once. */
public record Offer(
        long first, long last, UUID id, @Nullable UUID prev, Instant at, List<Commit> commits) {

    static Offer of(Link head, UUID id, Instant at, List<Commit> commits) {
        long last = head.last();
        for (Commit commit : commits) {
            last += commit.events().size();
        }
        return new Offer(head.last() + 1, last, id, head.batch(), at, List.copyOf(commits));
    }

    /** The batch as it stands in the log once it is written. */
    public Batch written() {
        List<StoredEvent> events = new ArrayList<>();
        for (Commit commit : commits) {
            for (NewEvent event : commit.events()) {
                events.add(stored(first + events.size(), commit.id(), event));
            }
        }
        return new Batch(first, last, id, prev, at, List.copyOf(events));
    }

    private StoredEvent stored(long position, String commitId, NewEvent event) {
        return new StoredEvent(
                position,
                commitId,
                event.id(),
                event.name(),
                event.version(),
                event.occurredAt(),
                at,
                event.tags(),
                event.metadata(),
                event.data());
    }

    /** Tells each caller where its commit stands. */
    void answerWritten() {
        long next = first;
        for (Commit commit : commits) {
            long end = next + commit.events().size() - 1;
            commit.succeed(new Appended(next, end, at));
            next = end + 1;
        }
    }
}
