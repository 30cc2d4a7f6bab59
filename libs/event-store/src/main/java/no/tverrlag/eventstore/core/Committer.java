package no.tverrlag.eventstore.core;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.AppendRejected;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.OutcomeUnknown;

/**
 * Turns waiting commits into batches, one at a time, and answers each of them.
 *
 * <p>Conditions are checked against everything up to the head that the batch is then linked to. The
 * insert takes the position after that head, so it is won only if nothing else was written since:
 * what was checked is what it follows. One thread per engine calls it.
 */
class Committer {
    private static final int CATCH_UP = 64;

    private final Tail tail;
    private final BatchStorage storage;
    private final Continuity continuity;
    private final Conditions conditions;
    private final BatchWriter writer;
    private final LogClock clock;
    private final Supplier<UUID> ids;

    Committer(
            Tail tail,
            BatchStorage storage,
            Continuity continuity,
            Conditions conditions,
            BatchWriter writer,
            LogClock clock,
            Supplier<UUID> ids) {
        this.tail = tail;
        this.storage = storage;
        this.continuity = continuity;
        this.conditions = conditions;
        this.writer = writer;
        this.clock = clock;
        this.ids = ids;
    }

    /** Writes or refuses all of them; every one is answered when this returns. */
    void commit(List<Commit> commits) {
        try {
            List<Commit> open = commits;
            while (!open.isEmpty()) {
                attempt(open);
                open = open.stream().filter(commit -> !commit.isAnswered()).toList();
            }
        } catch (LogCorrupted broken) {
            answer(commits, explained(broken));
        } catch (EventLogException why) {
            answer(commits, why);
        } catch (RuntimeException why) {
            tail.fail(new LogCorrupted("the log's writer failed", why));
            answer(commits, new OutcomeUnknown("the log's writer failed", why));
        }
    }

    /** Of a log that has stopped already, the store is not asked again. */
    private EventLogException explained(LogCorrupted broken) {
        EventLogException failure = tail.failure();
        if (failure != null) {
            return Tail.stopped(failure);
        }
        try {
            return continuity.explain(broken);
        } catch (LogUnavailable away) {
            return away;
        }
    }

    private static void answer(List<Commit> commits, EventLogException why) {
        commits.forEach(commit -> commit.fail(why));
    }

    private void attempt(List<Commit> commits) {
        tail.requireSound();
        continuity.check();
        Link head = headFor(commits);
        Staging staging = staging();
        for (Commit commit : commits) {
            stage(commit, head, staging);
        }
        if (staging.staged().isEmpty()) {
            return;
        }
        continuity.check();
        Offer offer = Offer.of(head, ids.get(), notBefore(head.at()), staging.staged());
        tail.offers(offer.id());
        switch (writer.write(offer, staging.overtaken())) {
            case BatchWriter.Outcome.Written _ -> written(offer, staging.overtaken());
            case BatchWriter.Outcome.Lost(List<Batch> page) -> catchUp(head, page);
        }
    }

    Staging staging() {
        return new Staging();
    }

    /** The head, read on if a condition names a position beyond it: others must have written. */
    private Link headFor(List<Commit> commits) {
        Link head = tail.head();
        for (Commit commit : commits) {
            AppendCondition condition = commit.condition();
            if (condition != null && condition.after() > head.last()) {
                catchUp(head, storage.after(head.last(), CATCH_UP));
                return tail.head();
            }
        }
        return head;
    }

    private void written(Offer offer, List<Commit> overtaken) {
        try {
            tail.accept(offer.written());
        } finally {
            offer.answerWritten();
            overtaken.forEach(Committer::reject);
        }
    }

    private void stage(Commit commit, Link head, Staging staging) {
        AppendCondition condition = commit.condition();
        try {
            if (condition != null && condition.after() > head.last()) {
                commit.fail(beyond(condition, head));
            } else if (condition == null || conditions.hold(condition, head)) {
                staging.add(commit);
            } else {
                reject(commit);
            }
        } catch (LogUnavailable away) {
            commit.fail(away);
        }
    }

    private static LogReverted beyond(AppendCondition condition, Link head) {
        return new LogReverted(
                "the condition names position "
                        + condition.after()
                        + ", but the log ends at "
                        + head.last());
    }

    private static void reject(Commit commit) {
        AppendCondition condition = commit.condition();
        commit.fail(new AppendRejected(condition == null ? 0 : condition.after()));
    }

    Instant notBefore(Instant earliest) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(earliest) ? earliest : now;
    }

    private void catchUp(Link from, List<Batch> first) {
        long last = from.last();
        List<Batch> page = first;
        while (true) {
            for (Batch batch : page) {
                tail.accept(batch);
                last = batch.last();
            }
            if (page.size() < CATCH_UP) {
                return;
            }
            page = storage.after(last, CATCH_UP);
        }
    }
}
