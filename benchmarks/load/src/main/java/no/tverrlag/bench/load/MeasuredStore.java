package no.tverrlag.bench.load;

import java.io.IOException;
import java.time.Duration;

/**
 * An event store that takes the load; its events are of type {@link #EVENT} and carry a payload.
 */
public interface MeasuredStore extends AutoCloseable {
    String EVENT = "plan.GoalEvaluated";

    /** The case with this number. */
    static String caseId(int number) {
        return "case-" + (100_000_000 + number);
    }

    /** A caller who appends to a new case of its own. */
    Appender appender(String caseId);

    /** Appends one event after the other. */
    interface Appender {
        /**
         * Appends the case's next event, on the condition that nobody else has appended to the case
         * since the last one; durable on return.
         */
        void append() throws Exception;
    }

    /** Appends so many events to each of the new cases, as fast as the engine takes them. */
    void fill(int fromCase, int cases, int eventsEach) throws Exception;

    /**
     * Reads and decodes the events of a case.
     *
     * @return how many there were
     */
    int source(String caseId) throws Exception;

    /**
     * Reads and decodes all events in order, from the first one, for that long at most.
     *
     * @return how many were read
     */
    long replay(Duration atMost) throws Exception;

    @Override
    default void close() throws IOException {}
}
