package no.tverrlag.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Events to append in tests; a tag is written {@code key=value}. */
public final class TestEvents {
    public static final Instant OCCURRED = Instant.parse("2026-01-05T08:00:00.123456789Z");

    private TestEvents() {}

    public static NewEvent event(String name, String... tags) {
        return event(name, name.getBytes(StandardCharsets.UTF_8), tags);
    }

    public static NewEvent event(String name, byte[] data, String... tags) {
        Map<String, String> metadata = Map.of("a.b$c", "d");
        String id = UUID.randomUUID().toString();
        return new NewEvent(id, name, 1, OCCURRED, tags(tags), metadata, data);
    }

    public static Set<StoredTag> tags(String... tags) {
        return Arrays.stream(tags).map(StoredTag::parse).collect(Collectors.toUnmodifiableSet());
    }

    public static Criteria tagged(String... tags) {
        return new Criteria(Set.of(new Criterion(tags(tags), Set.of())));
    }

    /** Nothing with all these tags after the position. */
    public static AppendCondition none(long after, String... tags) {
        return new AppendCondition(tagged(tags), after);
    }

    public static Appended append(EventLog log, String name, String... tags) {
        return get(log.append(List.of(event(name, tags)), null));
    }

    /** What the future holds, or what it failed with, thrown. */
    public static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new AssertionError(e.getCause());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
