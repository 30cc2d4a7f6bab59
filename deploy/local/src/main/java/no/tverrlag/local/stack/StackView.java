package no.tverrlag.local.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.tverrlag.local.stack.StackFile.Note;
import no.tverrlag.local.stack.StackFile.Started;

/** A stack as seen by another process than the one that started it. */
public final class StackView {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Note note;

    private StackView(Path folder, Note note) {
        this.folder = folder;
        this.note = note;
    }

    /**
     * One process as it is now.
     *
     * @param memoryKilobytes what it holds in memory, where the system tells
     */
    public record Line(
            String name,
            boolean up,
            boolean ready,
            int port,
            long pid,
            OptionalLong memoryKilobytes) {}

    /**
     * The stack that was started in this folder, if there is a note of one: it may have died since.
     */
    public static Optional<StackView> of(Path folder) {
        return StackFile.in(folder).read().map(note -> new StackView(folder, note));
    }

    /**
     * Deletes data and logs; the master key stays.
     *
     * @throws StackFailure if a stack runs there, or something cannot be deleted
     */
    public static void deleteData(Path folder) {
        if (StackFolder.isClaimed(folder)) {
            throw new StackFailure("still running from " + folder + " (./run stop)");
        }
        try {
            Folders.delete(folder.resolve("data"));
            Folders.delete(folder.resolve("log"));
            StackFile.in(folder).delete();
        } catch (IOException e) {
            throw new StackFailure("cannot delete all of " + folder, e);
        }
    }

    /** Is its launcher alive? */
    public boolean running() {
        return StackFolder.isClaimed(folder) && Handles.alive(note.launcher()).isPresent();
    }

    public List<Line> lines() {
        return note.parts().stream().map(this::line).toList();
    }

    /**
     * Where a part listens.
     *
     * @throws StackFailure if no such part was started
     */
    public URI url(String name) {
        return note.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .map(part -> URI.create(part.address()))
                .orElseThrow(() -> new StackFailure("no process named " + name + " was started"));
    }

    /**
     * Stops it, by its launcher if that lives, else each process.
     *
     * @return how many processes were still there
     * @throws StackFailure if one of them would not end
     */
    public int stop() {
        var launcher = Handles.alive(note.launcher());
        var parts = note.parts().stream().flatMap(part -> Handles.alive(part).stream()).toList();
        if (running()) {
            Handles.stop(launcher.stream().toList(), PATIENCE);
        }
        Handles.stop(parts.stream().filter(Handles::runs).toList(), PATIENCE);
        if (parts.stream().anyMatch(Handles::runs)) {
            throw new StackFailure("some processes would not end (./run status)");
        }
        StackFile.in(folder).delete();
        return parts.size();
    }

    private Line line(Started part) {
        var handle = Handles.alive(part);
        boolean up = handle.isPresent();
        boolean ready = up && ready(part);
        var memory = up ? Memory.ofProcess(part.pid()) : OptionalLong.empty();
        return new Line(part.name(), up, ready, part.port(), part.pid(), memory);
    }

    /** Where a process does not tell, listening is all that can be seen from outside. */
    private static boolean ready(Started part) {
        return part.health().isEmpty()
                ? !Ports.isFree(part.port())
                : Probe.answers(URI.create(part.health()));
    }
}
