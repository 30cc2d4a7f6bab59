package no.tverrlag.testkit.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The violations a module lives with for now: a list that can only shrink.
 *
 * <p>One a line: {@code rule class # reason}. An entry without a reason, and one that is no longer
 * needed, are findings themselves.
 */
final class Exceptions {
    static final String FILE = "architecture-exceptions.txt";

    private final Set<String> entries = new LinkedHashSet<>();
    private final List<String> findings = new ArrayList<>();

    private Exceptions() {}

    /** Reads the module's file, if it has one. */
    static Exceptions ofModule() {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return file == null
                    ? of("")
                    : of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    static Exceptions of(String text) {
        Exceptions exceptions = new Exceptions();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(exceptions::add);
        return exceptions;
    }

    private void add(String line) {
        int hash = line.indexOf('#');
        if (hash < 0 || line.substring(hash + 1).isBlank()) {
            findings.add("exception without a reason: " + line);
        }
        String entry = hash < 0 ? line : line.substring(0, hash);
        entries.add(String.join(" ", entry.strip().split("\\s+", -1)));
    }

    /** What is left of the violations, and what is wrong with the list. */
    List<String> judge(List<Violation> violations) {
        List<String> left = new ArrayList<>(findings);
        Set<String> unused = new LinkedHashSet<>(entries);
        for (Violation violation : violations) {
            String entry = violation.rule() + " " + violation.where();
            unused.remove(entry);
            if (!entries.contains(entry)) {
                left.add(violation.toString());
            }
        }
        unused.forEach(entry -> left.add("exception no longer needed, delete it: " + entry));
        return left;
    }
}
