package no.tverrlag.eventstore.core;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.OutcomeUnknown;
import org.jspecify.annotations.Nullable;

/** Tells of every call that failed: a driver that has met one connects anew without a word. */
final class WatchedStorage implements BatchStorage {
    private final BatchStorage storage;
    private final Runnable onFailure;

    WatchedStorage(BatchStorage storage, Runnable onFailure) {
        this.storage = storage;
        this.onFailure = onFailure;
    }

    @Override
    public Prepared prepare(String commitId, List<NewEvent> events) {
        return storage.prepare(commitId, events);
    }

    @Override
    public void insert(Offer offer) throws PositionTaken {
        try {
            storage.insert(offer);
        } catch (OutcomeUnknown | LogUnavailable failed) {
            onFailure.run();
            throw failed;
        }
    }

    @Override
    public Link head() {
        return asked(storage::head);
    }

    @Override
    public @Nullable Batch at(long position) {
        return asked(() -> storage.at(position));
    }

    @Override
    public List<Batch> after(long position, int limit) {
        return asked(() -> storage.after(position, limit));
    }

    @Override
    public void scan(Criteria criteria, long from, long to, Predicate<Batch> goOn) {
        try {
            storage.scan(criteria, from, to, goOn);
        } catch (LogUnavailable away) {
            onFailure.run();
            throw away;
        }
    }

    private <T extends @Nullable Object> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (LogUnavailable away) {
            onFailure.run();
            throw away;
        }
    }
}
