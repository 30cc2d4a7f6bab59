package no.tverrlag.kernel;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Personal text: free text, names, contact data, national ids.
 *
 * <p>In memory it is readable; wherever it is written (store, topic, read model) it is encrypted
 * with the person's own key, and after that key is destroyed it reads as erased for ever. It never
 * prints itself.
 */
public final class Sealed {

    private static final Sealed ERASED = new Sealed(null);

    private final @Nullable String text;

    private Sealed(@Nullable String text) {
        this.text = text;
    }

    public static Sealed of(String text) {
        return new Sealed(Objects.requireNonNull(text));
    }

    /** What may be left out is sealed if it is there. */
    public static @Nullable Sealed ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** Text whose person's key is gone. */
    public static Sealed erased() {
        return ERASED;
    }

    public boolean isErased() {
        return text == null;
    }

    /** The text, or empty once it is erased. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Objects.equals(text, that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }

    @Override
    public String toString() {
        return text == null ? "Sealed[erased]" : "Sealed[*]";
    }
}
