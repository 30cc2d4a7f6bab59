package no.tverrlag.eventstore.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.StoredTag;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the tail keeps does not grow with the log, however many tags there are. */
@Tag("slow")
class MemoryBoundTest {
    private static final int EVENTS = 5_000_000;
    private static final int BATCH = 64;
    private static final int NEAR = 1000;
    private static final byte[] PAYLOAD = new byte[100];
    private static final UUID ID = new UUID(1, 1);

    private final Tail tail = Tail.startingAt(Link.START, Options.defaults(), () -> {});
    private int made;

    @Test
    void after_ten_million_tags_the_tail_is_as_large_as_after_one() throws Exception {
        takeIn(EVENTS / 10);
        long early = bytes();
        takeIn(EVENTS);
        long late = bytes();

        assertThat(late).isEqualTo(early);
        assertThat((double) late / EVENTS).isLessThan(64);
        assertThat(late).isLessThan(3 << 20);
        assertThat(eventsInMemory()).isEqualTo(Options.defaults().memoryEvents());
        assertThat(unknownAmongNewTags()).isLessThan(0.01);
    }

    private void takeIn(int upTo) {
        while (made < upTo) {
            Link head = tail.head();
            List<StoredEvent> events = new ArrayList<>(BATCH);
            for (int i = 0; i < BATCH; i++) {
                events.add(event(head.last() + 1 + i));
            }
            tail.accept(
                    new Batch(
                            head.last() + 1,
                            head.last() + BATCH,
                            ID,
                            head.batch(),
                            Instant.EPOCH,
                            events));
            made += BATCH;
        }
    }

    private static StoredEvent event(long position) {
        return new StoredEvent(
                position,
                "c",
                "e",
                "Made",
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Set.of(tag("plan", position), tag("person", position)),
                Map.of(),
                PAYLOAD);
    }

    private static StoredTag tag(String key, long number) {
        return new StoredTag(key, Long.toString(number));
    }

    /** How often the tips can't say that a tag nobody has used yet is not among the last events. */
    private double unknownAmongNewTags() {
        int unknown = 0;
        for (int i = 1; i <= 10_000; i++) {
            Criteria criteria = Criteria.tagged(tag("plan", tail.head().last() + i));
            if (!tail.definitelyNoneAfter(tail.head().last() - NEAR, criteria)) {
                unknown++;
            }
        }
        return unknown / 10_000.0;
    }

    private int eventsInMemory() {
        long from = tail.head().last();
        while (from > 0 && tail.recent(from, 1) != null) {
            from--;
        }
        return (int) (tail.head().last() - from);
    }

    /** Arrays and objects of the tail, without the events in its window. */
    private long bytes() throws IllegalAccessException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(tail));
        long bytes = 0;
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (seen.add(next) && !(next instanceof StoredEvent)) {
                bytes += next.getClass().isArray() ? array(next, open) : object(next, open);
            }
        }
        return bytes;
    }

    private static long array(Object array, Deque<Object> open) {
        int length = Array.getLength(array);
        if (array instanceof Object[] references) {
            for (Object one : references) {
                if (one != null) {
                    open.push(one);
                }
            }
        }
        return 16 + 8L * length;
    }

    private static long object(Object object, Deque<Object> open) throws IllegalAccessException {
        if (object.getClass().getPackage() != Tail.class.getPackage()) {
            return 32;
        }
        long bytes = 16;
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    bytes += 8;
                    push(field, object, open);
                }
            }
        }
        return bytes;
    }

    private static void push(Field field, Object of, Deque<Object> open)
            throws IllegalAccessException {
        if (!field.getType().isPrimitive() && !of.getClass().isHidden()) {
            field.setAccessible(true);
            Object value = field.get(of);
            if (value != null) {
                open.push(value);
            }
        }
    }
}
