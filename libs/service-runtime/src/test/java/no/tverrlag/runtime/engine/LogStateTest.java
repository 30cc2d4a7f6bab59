package no.tverrlag.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReader;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.Sourced;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class LogStateTest {

    private static final EventLogException REVERTED = new LogReverted("up to position 3");
    private static final EventLogException CORRUPTED = new LogCorrupted("document 7");

    private static LogState state(Optional<EventLogException> stoppedBy) {
        return new LogState(new Ledger(null, null, null, new Told(stoppedBy)));
    }

    private static HealthCheckResponse check(Optional<EventLogException> stoppedBy) {
        return new LogCheck(new Ledger(null, null, null, new Told(stoppedBy))).call();
    }

    @Test
    void nothing_passes_once_the_log_has_stopped() {
        assertThat(state(Optional.of(REVERTED)).passes(REVERTED)).isFalse();
        assertThat(state(Optional.of(CORRUPTED)).passes(REVERTED)).isFalse();
        assertThat(state(Optional.of(CORRUPTED)).passes(CORRUPTED)).isFalse();
    }

    @Test
    void of_a_log_that_goes_on_a_lost_position_passes_and_damage_does_not() {
        assertThat(state(Optional.empty()).passes(REVERTED)).isTrue();
        assertThat(state(Optional.empty()).passes(CORRUPTED)).isFalse();
    }

    @Test
    void readiness_tells_the_kind_and_nothing_of_what_is_stored() {
        assertThat(check(Optional.empty()).getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        HealthCheckResponse reverted = check(Optional.of(REVERTED));
        assertThat(reverted.getName()).isEqualTo("Event log");
        assertThat(reverted.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(reverted.getData())
                .hasValue(
                        Map.of(
                                "reason",
                                "LogReverted: the store no longer holds what was recorded"));
        assertThat(check(Optional.of(CORRUPTED)).getData())
                .hasValue(
                        Map.of(
                                "reason",
                                "LogCorrupted: what stands in the store is not what was"
                                        + " recorded"));
    }

    /** A log that only says what it has stopped by. */
    private record Told(Optional<EventLogException> stoppedBy) implements EventLog {
        @Override
        public CompletableFuture<Appended> append(
                List<NewEvent> events, AppendCondition condition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Sourced source(Criteria criteria, long fromPosition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LogReader read(long fromPosition, Criteria criteria) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long head() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long freshHead() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long positionBefore(Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void stop(LogReverted why) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
