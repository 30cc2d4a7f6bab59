package no.tverrlag.local.stack;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.tverrlag.local.stack.StackFile.Started;
import org.jspecify.annotations.Nullable;

/** One part in one or, after a restart, several lives. */
final class RunningPart {

    /**
     * A terminal's Ctrl-C and hang-up reach the launcher only, which then stops its parts in order.
     */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private static final long LARGEST_LOG = 16L << 20;

    private final Part part;
    private final Path log;
    private final Consumer<StackFailure> onUnexpectedEnd;
    private volatile @Nullable Life life;

    /** From one start to the end that follows. */
    private static final class Life {
        private final Process process;
        private final long logFrom;
        private volatile boolean endExpected;
        private volatile boolean ready;

        Life(Process process, long logFrom) {
            this.process = process;
            this.logFrom = logFrom;
        }
    }

    RunningPart(Part part, Path log, Consumer<StackFailure> onUnexpectedEnd) {
        this.part = part;
        this.log = log;
        this.onUnexpectedEnd = onUnexpectedEnd;
    }

    Part part() {
        return part;
    }

    boolean launched() {
        return life != null;
    }

    /**
     * Starts the process; does not wait for it.
     *
     * @throws StackFailure if its port is taken or the system will not start it
     */
    void launch() {
        requireFreePort();
        try {
            long logFrom = makeRoom();
            var started = new Life(builder().start(), logFrom);
            life = started;
            var _ = started.process.onExit().thenAccept(_ -> ended(started));
        } catch (IOException e) {
            throw new StackFailure("cannot start %s: %s".formatted(part.name(), e.getMessage()), e);
        }
    }

    /**
     * @throws StackFailure if somebody listens on its port
     */
    void requireFreePort() {
        if (!Ports.becomesFree(part.port())) {
            throw new StackFailure(
                    "port %d (%s) is taken by another process; choose another: --port %s=N"
                            .formatted(part.port(), part.name(), part.name()));
        }
    }

    boolean ready() {
        var now = living();
        now.ready = now.ready || Probe.ready(part.readiness(), log, now.logFrom);
        return now.ready;
    }

    Started describe() {
        var seen = Handles.describe(part.name(), handle());
        var health = part.readiness() instanceof Readiness.Answers(var at) ? at.toString() : "";
        return new Started(
                part.name(),
                seen.pid(),
                seen.startedAtMillis(),
                part.port(),
                part.address().toString(),
                health);
    }

    ProcessHandle handle() {
        return living().process.toHandle();
    }

    /** From here on its end is no surprise. */
    void expectEnd() {
        living().endExpected = true;
    }

    private Life living() {
        var now = life;
        if (now == null) {
            throw new StackFailure(part.name() + " has not been started");
        }
        return now;
    }

    private void ended(Life which) {
        if (!which.endExpected) {
            var said = Probe.lastLine(log, which.logFrom);
            onUnexpectedEnd.accept(
                    new StackFailure(
                            "%s ended (exit code %d)%s; its log: %s%s"
                                    .formatted(
                                            part.name(),
                                            which.process.exitValue(),
                                            which.ready ? "" : " before it was ready",
                                            log,
                                            said.isEmpty() ? "" : "; it last said: " + said)));
        }
    }

    private ProcessBuilder builder() {
        var command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.addAll(part.command());
        var builder =
                new ProcessBuilder(command)
                        .redirectInput(Redirect.from(new File("/dev/null")))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(part.environment());
        return builder;
    }

    /** Puts a log that has grown large aside; answers where what is said from now on begins. */
    private long makeRoom() throws IOException {
        if (!Files.exists(log)) {
            return 0;
        }
        long size = Files.size(log);
        if (size <= LARGEST_LOG) {
            return size;
        }
        Files.move(
                log,
                log.resolveSibling(log.getFileName() + ".1"),
                StandardCopyOption.REPLACE_EXISTING);
        return 0;
    }
}
