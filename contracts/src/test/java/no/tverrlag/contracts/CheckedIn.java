package no.tverrlag.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A folder of generated files that are checked in; they are compared, or with {@code
 * -Dcontracts.write=true} written.
 *
 * <p>Writing refuses what would break readers; {@code -Dcontracts.write=breaking} does it
 * nevertheless, which only is right before a version was ever published.
 */
final class CheckedIn {
    private static final String HINT = "run ./mvnw -pl contracts -am test -Dcontracts.write=true";

    private final Path folder;
    private final String mode;
    private final Set<String> known = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    CheckedIn(String folder) {
        this(module().resolve(folder), System.getProperty("contracts.write", "false"));
    }

    CheckedIn(Path folder, String mode) {
        this.folder = folder;
        this.mode = mode;
    }

    static Path module() {
        return Path.of(System.getProperty("basedir", "."));
    }

    /** Compares or writes one file; {@code change} says what a difference means. */
    void file(String name, String text, BiFunction<String, String, SchemaChange> change) {
        known.add(name);
        Optional<String> before = read(folder.resolve(name));
        if (before.isEmpty()) {
            settle(name, text, "is missing", true);
        } else if (!before.get().equals(text)) {
            SchemaChange what = change.apply(before.get(), text);
            String says = meaning(what);
            settle(name, text, says, what.breaking().isEmpty());
        }
    }

    /**
     * Looks at one file that is never written again once it is there, for it stands for the
     * messages of its time; {@code flaws} says why its text can't be read any longer.
     */
    void frozen(String name, Supplier<String> first, Function<String, List<String>> flaws) {
        known.add(name);
        Optional<String> there = read(folder.resolve(name));
        if (there.isEmpty()) {
            settle(name, first.get(), "is missing", true);
        } else {
            List<String> found = flaws.apply(there.get());
            if (!found.isEmpty()) {
                settle(name, first.get(), "was published and can't be read: " + found, false);
            }
        }
    }

    private static String meaning(SchemaChange what) {
        if (!what.breaking().isEmpty()) {
            return "changed and BREAKS readers, give it a new version: " + what.breaking();
        }
        return what.compatible().isEmpty()
                ? "is not as generated"
                : "changed compatibly " + what.compatible();
    }

    /** Files that nobody generates any longer, unless they are older versions, which stay. */
    List<String> findings() {
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !known.contains(name) && !isOlderVersion(name))
                    .sorted()
                    .forEach(this::leftOver);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return findings;
    }

    private boolean isOlderVersion(String name) {
        String event = name.replaceFirst("\\.v\\d+\\.json$", ".v");
        return known.stream()
                .anyMatch(other -> other.startsWith(event) && version(other) > version(name));
    }

    private static int version(String name) {
        return Integer.parseInt(name.replaceFirst(".*\\.v(\\d+)\\.json$", "$1"));
    }

    private void leftOver(String name) {
        if (!mode.equals("breaking")) {
            findings.add(name + " belongs to no event, yet topics keep its messages for ever");
            return;
        }
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private void settle(String name, String text, String says, boolean harmless) {
        if (mode.equals("breaking") || (mode.equals("true") && harmless)) {
            write(folder.resolve(name), text);
        } else {
            findings.add(name + " " + says + (harmless ? ": " + HINT : ""));
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
