package no.tverrlag.runtime.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The registry of all types of problems that this service can answer, with their texts: the file
 * {@code META-INF/tverrlag/problems/<language>.properties} of the runtime and of the service. A
 * slug's own line is its title, {@code <slug>.detail} one sentence that holds for each such
 * problem.
 */
public final class ProblemTexts {

    private static final String FOLDER = "META-INF/tverrlag/problems/";
    private static final String DETAIL = ".detail";
    private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            TEXTS.put(language, read(FOLDER + language.tag() + ".properties"));
        }
    }

    private ProblemTexts() {}

    /** All types, by their slugs. */
    public static SortedSet<String> slugs() {
        SortedSet<String> slugs = new TreeSet<>();
        for (Properties texts : TEXTS.values()) {
            texts.stringPropertyNames().stream()
                    .filter(name -> !name.endsWith(DETAIL))
                    .forEach(slugs::add);
        }
        return Collections.unmodifiableSortedSet(slugs);
    }

    /** The title, or the slug's words if there is none. */
    static String title(String slug, Language language) {
        return text(slug, language).orElseGet(() -> words(slug));
    }

    static Optional<String> detail(String slug, Language language) {
        return text(slug + DETAIL, language);
    }

    /** What is said in this language: of a slug its title, with {@code .detail} the sentence. */
    public static Optional<String> text(String name, Language language) {
        return Optional.ofNullable(TEXTS.getOrDefault(language, new Properties()))
                .map(texts -> texts.getProperty(name));
    }

    private static String words(String slug) {
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL each : Collections.list(loader.getResources(name))) {
                try (var in = new InputStreamReader(each.openStream(), StandardCharsets.UTF_8)) {
                    texts.load(in);
                }
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
