package no.tverrlag.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The note a launcher leaves of what it started, so that others (and its successor) find it. */
record StackFile(Path path) {

    /**
     * What was started.
     *
     * @param launcher the process that started the others
     */
    record Note(Started launcher, List<Started> parts) {}

    /**
     * One process; its start tells it from a later one that has got the same id.
     *
     * @param port 0 for the launcher
     * @param health where it tells whether it is ready; empty if it does not
     */
    record Started(
            String name, long pid, long startedAtMillis, int port, String address, String health) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    static StackFile in(Path folder) {
        return new StackFile(folder.resolve("stack.json"));
    }

    /** Nothing if there is no note, or it cannot be understood. */
    Optional<Note> read() {
        try {
            return Files.exists(path)
                    ? Optional.of(JSON.readValue(path.toFile(), Note.class))
                    : Optional.empty();
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }

    /** Replaces the note whole. */
    void write(Note note) {
        try {
            var whole = path.resolveSibling("stack.json.new");
            JSON.writerWithDefaultPrettyPrinter().writeValue(whole.toFile(), note);
            Files.move(
                    whole,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackFailure("cannot write " + path, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new StackFailure("cannot delete " + path, e);
        }
    }
}
