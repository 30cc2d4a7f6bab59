package no.tverrlag.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.runtime.http.Language;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemTexts;

/**
 * Every type of problem that the code of a service can answer, found in the code itself: refusals
 * among its classes, and the types named in its sources and the runtime's.
 */
public final class ProblemTypes {

    private static final Pattern NAMED = Pattern.compile("Problem\\.of\\(\\s*\"([a-z-]+)\"\\s*,");
    private static final Pattern TAGGED = Pattern.compile("onTagged\\(\\s*\"([a-z]+)\"");

    private ProblemTypes() {}

    /** What lacks a title, as {@code slug in language}. The service is the module under test. */
    public static List<String> untold() {
        return types().stream()
                .flatMap(
                        slug ->
                                Arrays.stream(Language.values())
                                        .filter(in -> ProblemTexts.text(slug, in).isEmpty())
                                        .map(in -> slug + " in " + in.tag()))
                .toList();
    }

    /** All types, by their slugs. */
    public static SortedSet<String> types() {
        SortedSet<String> types = new TreeSet<>();
        refusals(Path.of("target/classes").toAbsolutePath(), types);
        named(Path.of("src/main/java").toAbsolutePath(), types);
        named(ServerProcess.root().resolve("libs/service-runtime/src/main/java"), types);
        return types;
    }

    private static void refusals(Path classes, SortedSet<String> types) {
        for (Path file : files(classes, ".class")) {
            String path = classes.relativize(file).toString();
            String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
            try {
                Class<?> type = Class.forName(name, false, ProblemTypes.class.getClassLoader());
                if (type.isRecord() && Refusal.class.isAssignableFrom(type)) {
                    types.add(Problem.slugOf(type.getSimpleName()));
                }
            } catch (ClassNotFoundException | LinkageError generated) {
                // a class that the framework made while building holds no refusal
            }
        }
    }

    private static void named(Path sources, SortedSet<String> types) {
        for (Path file : files(sources, ".java")) {
            String text = text(file);
            Matcher named = NAMED.matcher(text);
            while (named.find()) {
                types.add(named.group(1));
            }
            Matcher tagged = TAGGED.matcher(text);
            while (tagged.find()) {
                types.add("unknown-" + tagged.group(1));
            }
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
