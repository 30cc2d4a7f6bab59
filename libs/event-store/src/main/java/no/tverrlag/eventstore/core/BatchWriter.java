package no.tverrlag.eventstore.core;

import java.time.Duration;
import java.util.List;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.OutcomeUnknown;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch at its position and does not return before it is known whose batch stands there.
 *
 * <p>After a lost reply the same batch is offered at the same position until the answer is certain:
 * it is there (ours), or another one is (then ours can never come to stand anywhere). Callers who
 * have waited for long are told that the outcome is unknown, and the finding out goes on.
 */
class BatchWriter {
    private static final int AT_ONCE = 4;
    private static final int MOST_DOUBLINGS = 4;
    private static final long MOST_NANOS = 20_000_000;
    private static final int PAGE = 64;

    /** Whose batch stands at the position. */
    sealed interface Outcome {
        /** The offered one. */
        record Written() implements Outcome {}

        /**
         * Another one.
         *
         * @param page that one and what follows it, up to 64 batches
         */
        record Lost(List<Batch> page) implements Outcome {}
    }

    /** What the writer needs from its surroundings while it waits for the store. */
    interface Surroundings {
        boolean isClosing();

        /** Called between tries. */
        void whileWaiting();
    }

    private final BatchStorage storage;
    private final Continuity continuity;
    private final LogClock clock;
    private final Duration answerWithin;
    private final Surroundings surroundings;
    private int losses;

    BatchWriter(
            BatchStorage storage,
            Continuity continuity,
            LogClock clock,
            Duration answerWithin,
            Surroundings surroundings) {
        this.storage = storage;
        this.continuity = continuity;
        this.clock = clock;
        this.answerWithin = answerWithin;
        this.surroundings = surroundings;
    }

    /**
     * @param overtaken commits that wait for this batch to be written, only to be rejected
     * @throws LogUnavailable if the batch was surely not written and never will be
     * @throws OutcomeUnknown if the log is closing and it could not be found out
     * @throws LogReverted if the store came back without what the batch is to follow
     */
    Outcome write(Offer offer, List<Commit> overtaken) {
        Waiting waiting = new Waiting(offer, overtaken);
        while (true) {
            long began = clock.nanos();
            try {
                storage.insert(offer);
                losses = 0;
                return new Outcome.Written();
            } catch (PositionTaken taken) {
                giveWay(offer, clock.nanos() - began);
                Outcome outcome = judge(offer, whatStandsFrom(offer.first(), waiting));
                if (outcome != null) {
                    return outcome;
                }
            } catch (OutcomeUnknown lost) {
                waiting.open = true;
            } catch (LogUnavailable away) {
                if (!waiting.open) {
                    throw away;
                }
            }
            do {
                waiting.pause();
            } while (!isBack());
        }
    }

    private boolean isBack() {
        try {
            continuity.check();
            return true;
        } catch (LogUnavailable away) {
            return false;
        }
    }

    /**
     * Writers that race for every position keep each other from all of them, so whoever has lost
     * four in a row lets the others write for a while: longer each time, up to 16 times what a try
     * takes or 20 ms. Then come some tries without a pause, for the first one is late: there is
     * much to read before it.
     */
    private void giveWay(Offer offer, long tryNanos) {
        losses++;
        if (losses % AT_ONCE == 0) {
            int doublings = Math.min(losses / AT_ONCE, MOST_DOUBLINGS);
            long most = Math.clamp(tryNanos << doublings, 1, MOST_NANOS);
            clock.pause(Duration.ofNanos(chance(offer) % most));
        }
    }

    private static long chance(Offer offer) {
        return offer.id().getMostSignificantBits() >>> 1;
    }

    /**
     * @param page what can be seen from the offer's position on
     * @return null if that is nothing yet: it may still be rolled back, and then the position is
     *     free
     */
    @Nullable Outcome judge(Offer offer, List<Batch> page) {
        if (page.isEmpty()) {
            return null;
        }
        return page.getFirst().id().equals(offer.id())
                ? new Outcome.Written()
                : new Outcome.Lost(page);
    }

    private List<Batch> whatStandsFrom(long position, Waiting waiting) {
        try {
            return storage.after(position - 1, PAGE);
        } catch (LogUnavailable away) {
            waiting.lastSeen = away;
            return List.of();
        }
    }

    /** Patience with one offer: short pauses first, longer ones later. */
    private final class Waiting {
        private final Offer offer;
        private final List<Commit> overtaken;
        private final long since = clock.nanos();
        private boolean open;
        private LogUnavailable lastSeen =
                new LogUnavailable("the batch that stands in the way cannot be seen yet");
        private Duration next = Duration.ofMillis(1);

        Waiting(Offer offer, List<Commit> overtaken) {
            this.offer = offer;
            this.overtaken = overtaken;
        }

        void pause() {
            if (surroundings.isClosing()) {
                throw open
                        ? new OutcomeUnknown("the log was closed before the store was back")
                        : lastSeen;
            }
            if (clock.nanos() - since > answerWithin.toNanos()) {
                giveUpAnswering();
            }
            surroundings.whileWaiting();
            clock.pause(next);
            next = next.compareTo(Duration.ofMillis(100)) < 0 ? next.multipliedBy(2) : next;
        }

        private void giveUpAnswering() {
            if (!open) {
                throw lastSeen;
            }
            OutcomeUnknown unknown =
                    new OutcomeUnknown("the store did not come back within " + answerWithin);
            offer.commits().forEach(commit -> commit.fail(unknown));
            LogUnavailable away =
                    new LogUnavailable("the store did not come back within " + answerWithin);
            overtaken.forEach(commit -> commit.fail(away));
        }
    }
}
