package no.tverrlag.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All processes of Tverrlag on this machine, started by and living no longer than this one.
 *
 * <p>Ends with the JVM: a shutdown hook closes it. Should the JVM be killed outright, the next
 * start in the same folder stops what was left.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final StackOptions options;
    private final StackFolder folder;
    private final Map<String, RunningPart> parts = new LinkedHashMap<>();
    private final CompletableFuture<StackFailure> failure = new CompletableFuture<>();
    private final Thread hook = new Thread(this::stopAll, "stop-the-stack");
    private boolean closed;

    private LocalStack(StackOptions options, StackFolder folder, List<Part> parts) {
        this.options = options;
        this.folder = folder;
        for (var part : parts) {
            this.parts.put(
                    part.name(), new RunningPart(part, folder.log(part.name()), failure::complete));
        }
    }

    /**
     * Starts everything and answers when all of it is ready.
     *
     * @throws StackFailure if that fails or takes too long; then nothing is left running
     */
    public static LocalStack start(StackOptions options) {
        return start(options, Parts::of);
    }

    static LocalStack start(
            StackOptions options, BiFunction<StackOptions, StackFolder, List<Part>> made) {
        var folder = StackFolder.claim(options.folder(), options.transitory());
        try {
            Leftovers.stop(folder, options.say());
            var stack = new LocalStack(options, folder, made.apply(options, folder));
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The process id of a part. */
    public long process(String name) {
        return part(name).handle().pid();
    }

    /**
     * Where a part listens: {@code http:} for services and the issuer, else {@code mongodb:} or
     * {@code kafka:}.
     */
    public URI url(String name) {
        return part(name).part().address();
    }

    /** All that were started, by name, in the order in which they were. */
    public Map<String, URI> urls() {
        var urls = new LinkedHashMap<String, URI>();
        parts.forEach((name, part) -> urls.put(name, part.part().address()));
        return urls;
    }

    /**
     * Kills a part without warning (SIGKILL) and waits until it is gone; the others are left alone.
     */
    public void kill(String name) {
        var part = part(name);
        part.expectEnd();
        part.handle().destroyForcibly();
        await(part, gone -> !Handles.runs(gone.handle()), " did not die");
    }

    /**
     * Starts a part again, after stopping it in good order if it lives; answers when it is ready.
     */
    public void restart(String name) {
        stop(name);
        launch(part(name));
        awaitReady(name);
    }

    /**
     * Starts one more process of a part beside the first, on the same data and a port of its own;
     * answers the name that it goes by when it is ready.
     *
     * @param settings what its environment says beside what the first one's does
     */
    public String another(String name, Map<String, String> settings) {
        RunningPart running;
        synchronized (this) {
            int number = 2;
            while (parts.containsKey(name + "-" + number)) {
                number++;
            }
            var part = part(name).part().again(name + "-" + number, Ports.anyFree(), settings);
            running = new RunningPart(part, folder.log(part.name()), failure::complete);
            parts.put(part.name(), running);
            launch(running);
        }
        await(running, RunningPart::ready, " was not ready in time");
        return running.part().name();
    }

    /** The file that holds the master key of all services. */
    public Path masterKey() {
        return folder.masterKey();
    }

    /** Stops a part in good order; the others are left alone. */
    public void stop(String name) {
        var part = part(name);
        part.expectEnd();
        Handles.stop(List.of(part.handle()), PATIENCE);
    }

    /** Blocks until a part ends that nobody stopped, and says which. */
    public StackFailure awaitFailure() {
        return failure.join();
    }

    /** The part that ended although nobody stopped it, if one has. */
    public Optional<StackFailure> failure() {
        return Optional.ofNullable(failure.getNow(null));
    }

    /** Stops what was started, the services before what they need; does nothing the second time. */
    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDownAlready) {
            // then the hook has run or runs
        }
    }

    private void startAll() {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            parts.values().forEach(RunningPart::requireFreePort);
            for (var part : parts.values()) {
                part.part().needs().forEach(this::awaitReady);
                launch(part);
            }
            parts.keySet().forEach(this::awaitReady);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private synchronized void launch(RunningPart part) {
        if (closed) {
            throw new StackFailure("stopped while starting");
        }
        part.launch();
        note();
    }

    private synchronized void note() {
        var launcher = Handles.describe("launcher", ProcessHandle.current());
        folder.stackFile()
                .write(
                        new StackFile.Note(
                                launcher, launched().map(RunningPart::describe).toList()));
    }

    private void awaitReady(String name) {
        await(part(name), RunningPart::ready, " was not ready in time");
    }

    private void await(RunningPart part, Predicate<RunningPart> condition, String otherwise) {
        var deadline = Instant.now().plus(options.readyWithin());
        while (!condition.test(part)) {
            if (failure.isDone()) {
                throw failure.join();
            }
            if (Instant.now().isAfter(deadline) || Thread.currentThread().isInterrupted()) {
                throw new StackFailure(
                        part.part().name()
                                + otherwise
                                + "; its log: "
                                + folder.log(part.part().name()));
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private synchronized void stopAll() {
        if (closed) {
            return;
        }
        closed = true;
        launched().forEach(RunningPart::expectEnd);
        Handles.stop(handles(part -> !part.part().needs().isEmpty()), PATIENCE);
        Handles.stop(handles(part -> part.part().needs().isEmpty()), PATIENCE);
        folder.stackFile().delete();
        folder.close();
    }

    private Collection<ProcessHandle> handles(Predicate<RunningPart> which) {
        return launched().filter(which).map(RunningPart::handle).toList();
    }

    private Stream<RunningPart> launched() {
        return parts.values().stream().filter(RunningPart::launched);
    }

    private RunningPart part(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new StackFailure("no process named " + name + " was started");
        }
        return part;
    }
}
