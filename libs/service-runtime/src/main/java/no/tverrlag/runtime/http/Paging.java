package no.tverrlag.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: {@code ?limit=&cursor=}.
 *
 * @param limit 1 to 200
 * @param after key of the last item that the caller has; empty for the first page
 */
public record Paging(int limit, Optional<String> after) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int LONGEST = 400;

    /**
     * The form of a body that is one page: it has the list by its own name, and {@code next}, what
     * to give as {@code cursor} to go on; absent on the last page.
     */
    public interface Page {
        @Nullable String next();
    }

    /** Items of one page. */
    public record Part<T>(List<T> items, @Nullable String next) {
        public <R> List<R> map(Function<T, R> each) {
            return items.stream().map(each).toList();
        }
    }

    /**
     * @throws ProblemException 400 if one of them has another form
     */
    public static Paging of(@Nullable String limit, @Nullable String cursor) {
        return new Paging(limit(limit), Optional.ofNullable(cursor).map(Paging::decoded));
    }

    /** The page of a list that is whole at hand and only grows; a key that is not there is 400. */
    public <T> Part<T> part(List<T> all, Function<T, String> key) {
        return behind(all, key, _ -> true);
    }

    /**
     * As {@link #part} of those items that the caller may see; the cursor may be at any of them.
     */
    public <T> Part<T> behind(List<T> all, Function<T, String> key, Predicate<T> seen) {
        List<T> rest = all;
        if (after.isPresent()) {
            int last = all.stream().map(key).toList().indexOf(after.get());
            if (last < 0) {
                throw malformedCursor();
            }
            rest = all.subList(last + 1, all.size());
        }
        return cut(rest.stream().filter(seen).limit(oneMore()).toList(), key);
    }

    /** The page of what was found behind the cursor, one more than the limit if there is more. */
    public <T> Part<T> cut(List<T> found, Function<T, String> key) {
        List<T> shown = List.copyOf(found.subList(0, Math.min(limit, found.size())));
        return new Part<>(shown, found.size() > limit ? encoded(key.apply(shown.getLast())) : null);
    }

    /** How many to look for, so that {@link #cut} sees whether there is more. */
    public int oneMore() {
        return limit + 1;
    }

    public static ProblemException malformedCursor() {
        return malformed("cursor", "cursor must be what an earlier page called next.");
    }

    private static int limit(@Nullable String said) {
        if (said == null) {
            return USUAL;
        }
        int limit = said.matches("[0-9]{1,3}") ? Integer.parseInt(said) : 0;
        if (limit < 1 || limit > MOST) {
            throw malformed("limit", "limit must be a number from 1 to " + MOST + ".");
        }
        return limit;
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        if (cursor.isEmpty() || cursor.length() > LONGEST) {
            throw malformedCursor();
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw malformedCursor();
        }
    }

    private static ProblemException malformed(String parameter, String detail) {
        return new ProblemException(
                Problem.of("malformed-parameter", 400, detail).with("parameter", parameter));
    }
}
