package no.tverrlag.testing.clear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What stands in one of the project's documents between two markers. */
record WrittenPart(String document, String name) {

    /** Empty if there are no such markers. */
    String text() {
        String all = read();
        int from = all.indexOf(begin());
        int to = all.indexOf(end());
        return from < 0 || to < from ? "" : all.substring(from + begin().length(), to);
    }

    /**
     * @throws IllegalStateException if there are no such markers
     */
    void write(String text) {
        String all = read();
        int from = all.indexOf(begin());
        int to = all.indexOf(end());
        if (from < 0 || to < from) {
            throw new IllegalStateException(document + " has no markers of " + name);
        }
        try {
            Files.writeString(file(), all.substring(0, from) + begin() + text + all.substring(to));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String begin() {
        return "<!-- written: " + name + " -->\n";
    }

    private String end() {
        return "<!-- end: " + name + " -->";
    }

    private String read() {
        try {
            return Files.readString(file());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not inside the project");
        }
        return folder.resolve(document);
    }
}
