package no.tverrlag.eventstore.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.TestEvents;
import org.junit.jupiter.api.Test;

/** When the writer looks whether the log still stands, and what a look is worth. */
class ContinuityTest {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ListedStorage store = new ListedStorage(3, "x=1");
    private final SetClock clock = new SetClock();
    private final Tail tail = Tail.startingAt(store.head(), Options.defaults(), () -> {});
    private final Continuity continuity = new Continuity(tail, store, clock, LOOK_EVERY, PATIENCE);
    private final BatchStorage watched = new WatchedStorage(store, continuity::suspect);
    private final Committer committer =
            new Committer(
                    tail,
                    watched,
                    continuity,
                    new Conditions(tail, watched),
                    new BatchWriter(watched, continuity, clock, PATIENCE, new Undisturbed()),
                    clock,
                    UUID::randomUUID);

    /** Time that passes when a test says so. */
    private static final class SetClock implements LogClock {
        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH.plusNanos(nanos);
        }

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void pause(Duration duration) {
            pass(duration);
        }
    }

    private static final class Undisturbed implements BatchWriter.Surroundings {
        @Override
        public boolean isClosing() {
            return false;
        }

        @Override
        public void whileWaiting() {}
    }

    private Commit commit(String name, AppendCondition condition) {
        return new Commit(
                name,
                List.of(TestEvents.event(name, "x=1")),
                () -> 100,
                condition,
                clock.nanos(),
                Runnable::run);
    }

    @Test
    void no_condition_is_judged_by_another_log_that_stands_in_the_place() {
        store.becomes(new ListedStorage(5, "x=1"));
        clock.pass(LOOK_EVERY.plusMillis(1));
        Commit judged = commit("D", TestEvents.none(0, "x=1"));

        committer.commit(List.of(judged));

        assertThatThrownBy(() -> TestEvents.get(judged.future())).isInstanceOf(LogReverted.class);
        assertThat(tail.failure()).isInstanceOf(LogReverted.class);
    }

    @Test
    void what_was_staged_is_not_written_into_a_store_that_was_exchanged_meanwhile() {
        store.beforeScan =
                () -> {
                    store.becomes(new ListedStorage(0, ""));
                    throw new LogUnavailable("cut off");
                };
        Commit queried = commit("D", TestEvents.none(0, "x=1"));
        Commit staged = commit("E", null);

        committer.commit(List.of(queried, staged));

        assertThatThrownBy(() -> TestEvents.get(queried.future()))
                .isInstanceOf(LogUnavailable.class)
                .hasMessage("cut off");
        assertThatThrownBy(() -> TestEvents.get(staged.future()))
                .isInstanceOf(LogUnavailable.class)
                .hasMessageContaining("up to position 3");
        assertThat(store.count()).isZero();
    }

    @Test
    void a_look_is_none_if_the_log_grew_while_the_store_was_read_and_what_it_grew_by_is_gone() {
        Batch fourth = store.next("x=1");
        store.afterHead = () -> tail.accept(fourth);
        clock.pass(LOOK_EVERY.plusMillis(1));

        assertThatThrownBy(continuity::check)
                .isInstanceOf(LogUnavailable.class)
                .hasMessageContaining("up to position 4");
    }

    @Test
    void once_the_log_has_stopped_appends_are_told_why_whatever_the_store_shows_now() {
        tail.fail(new LogCorrupted("damaged"));
        store.becomes(new ListedStorage(0, ""));
        Commit late = commit("D", null);

        committer.commit(List.of(late));

        assertThatThrownBy(() -> TestEvents.get(late.future()))
                .isInstanceOf(LogCorrupted.class)
                .hasMessage("the log has stopped: damaged");
    }

    @Test
    void a_look_is_good_for_a_second_unless_a_call_fails() {
        store.becomes(new ListedStorage(0, ""));
        clock.pass(LOOK_EVERY);
        continuity.check();

        continuity.suspect();

        assertThatThrownBy(continuity::check).isInstanceOf(LogUnavailable.class);
    }

    @Test
    void what_cannot_be_seen_is_waited_for_and_then_gone() {
        store.becomes(new ListedStorage(0, ""));
        continuity.suspect();
        assertThatThrownBy(continuity::check).isInstanceOf(LogUnavailable.class);
        clock.pass(PATIENCE);
        assertThatThrownBy(continuity::check).isInstanceOf(LogUnavailable.class);

        clock.pass(Duration.ofNanos(1));

        assertThatThrownBy(continuity::check).isInstanceOf(LogReverted.class);
    }
}
