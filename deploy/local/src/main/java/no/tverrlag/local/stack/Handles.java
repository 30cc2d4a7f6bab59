package no.tverrlag.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.tverrlag.local.stack.StackFile.Started;

/** Processes by id and start, so that a stranger who got the same id is never taken for ours. */
final class Handles {

    /** Some systems tell a start by the second, and from a boot time that they round anew. */
    private static final long SLACK_MILLIS = 2000;

    private Handles() {}

    /** A process without port, address or health: the launcher. */
    static Started describe(String name, ProcessHandle handle) {
        long started = handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new Started(name, handle.pid(), started, 0, "", "");
    }

    /** The process itself, if it is alive. */
    static Optional<ProcessHandle> alive(Started started) {
        return ProcessHandle.of(started.pid())
                .filter(Handles::runs)
                .filter(handle -> startedAt(handle, started.startedAtMillis()));
    }

    /**
     * Alive, and not merely waiting to be buried by a parent that does not care. For a process of
     * our own the JVM sees to the burial, and only then are its ports free: so until then it counts
     * as running.
     */
    static boolean runs(ProcessHandle handle) {
        return handle.isAlive() && (isOurs(handle) || handle.info().command().isPresent());
    }

    private static boolean isOurs(ProcessHandle handle) {
        return handle.parent().filter(ProcessHandle.current()::equals).isPresent();
    }

    /** Asks all to end, and ends those by force that have not done so in time. */
    static void stop(Collection<ProcessHandle> handles, Duration patience) {
        handles.forEach(ProcessHandle::destroy);
        var deadline = Instant.now().plus(patience);
        for (var handle : handles) {
            if (!endsBy(handle, deadline)) {
                handle.destroyForcibly();
                endsBy(handle, Instant.now().plus(patience));
            }
        }
    }

    private static boolean endsBy(ProcessHandle handle, Instant deadline) {
        while (runs(handle)) {
            long left = Duration.between(Instant.now(), deadline).toMillis();
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            waitForEnd(handle, Math.min(left, 200));
        }
        return true;
    }

    private static void waitForEnd(ProcessHandle handle, long millis) {
        try {
            handle.onExit().get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            // the caller looks again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean startedAt(ProcessHandle handle, long millis) {
        return handle.info()
                .startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - millis) <= SLACK_MILLIS)
                .orElse(false);
    }
}
