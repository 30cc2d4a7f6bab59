package no.tverrlag.eventstore.core;

import java.time.Duration;

/**
 * Bounds of one engine instance.
 *
 * @param batchCommits commits in one batch at most
 * @param batchBytes bytes in one batch at most, unless one commit alone is larger
 * @param maxWaiting appends that may wait; further ones fail at once
 * @param answerWithin how long an append may stay unanswered while the store is away; a store that
 *     does not show what was seen for half as long counts as another one
 * @param pollFast pause between looks at the store while other writers are busy
 * @param pollSlow pause to which it backs off; on a server without change streams, how late a
 *     reader may learn what another process wrote after a quiet time
 * @param pollWoken pause to which it backs off while a change stream wakes it: a second look, in
 *     case the server did not say all
 * @param memoryEvents latest events kept in memory for readers and conditions
 * @param memoryBytes bytes of their payloads at most
 * @param verify whether each decision on a condition is held against everything that is stored;
 *     slow, for tests and for doubts
 */
public record Options(
        int batchCommits,
        int batchBytes,
        int maxWaiting,
        Duration answerWithin,
        Duration pollFast,
        Duration pollSlow,
        Duration pollWoken,
        int memoryEvents,
        long memoryBytes,
        boolean verify) {

    public static Options defaults() {
        return new Options(
                256,
                256 * 1024,
                10_000,
                Duration.ofSeconds(10),
                Duration.ofMillis(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                8192,
                32L * 1024 * 1024,
                false);
    }

    public Options withBatch(int commits, int bytes) {
        return new Options(
                commits,
                bytes,
                maxWaiting,
                answerWithin,
                pollFast,
                pollSlow,
                pollWoken,
                memoryEvents,
                memoryBytes,
                verify);
    }

    public Options withAnswerWithin(Duration within) {
        return new Options(
                batchCommits,
                batchBytes,
                maxWaiting,
                within,
                pollFast,
                pollSlow,
                pollWoken,
                memoryEvents,
                memoryBytes,
                verify);
    }

    public Options withMemory(int events, long bytes) {
        return new Options(
                batchCommits,
                batchBytes,
                maxWaiting,
                answerWithin,
                pollFast,
                pollSlow,
                pollWoken,
                events,
                bytes,
                verify);
    }

    public Options verifying() {
        return new Options(
                batchCommits,
                batchBytes,
                maxWaiting,
                answerWithin,
                pollFast,
                pollSlow,
                pollWoken,
                memoryEvents,
                memoryBytes,
                true);
    }

    /**
     * @param slow without change streams; 200 ms finds other processes' events sooner, for five
     *     reads a second
     */
    public Options withPolling(Duration fast, Duration slow, Duration woken) {
        return new Options(
                batchCommits,
                batchBytes,
                maxWaiting,
                answerWithin,
                fast,
                slow,
                woken,
                memoryEvents,
                memoryBytes,
                verify);
    }
}
