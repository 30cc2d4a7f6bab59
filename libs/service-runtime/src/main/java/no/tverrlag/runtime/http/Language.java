package no.tverrlag.runtime.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that problems are told in. */
public enum Language {
    EN,
    NB,
    NN;

    private static final int LONGEST_HEADER = 200;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The best of ours for an {@code Accept-Language} header; English if there is none, if it can't
     * be read, or if it names none of ours.
     */
    static Language of(@Nullable String accepted) {
        if (accepted == null || accepted.length() > LONGEST_HEADER) {
            return EN;
        }
        try {
            return ranges(accepted).stream()
                    .map(Language::inRange)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(EN);
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
    }

    private static List<Locale.LanguageRange> ranges(String accepted) {
        return Locale.LanguageRange.parse(accepted).stream()
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight).reversed())
                .toList();
    }

    private static Optional<Language> inRange(Locale.LanguageRange range) {
        return switch (range.getRange().split("-", 2)[0]) {
            case "nb", "no" -> Optional.of(NB);
            case "nn" -> Optional.of(NN);
            case "en", "*" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
