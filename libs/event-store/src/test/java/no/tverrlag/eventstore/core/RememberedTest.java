package no.tverrlag.eventstore.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Sourced;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.StoredTag;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final Criteria ANNE = Criteria.tagged(new StoredTag("person", "anne"));
    private static final Criteria OLA = Criteria.tagged(new StoredTag("person", "ola"));
    private static final Criteria LISE = Criteria.tagged(new StoredTag("person", "lise"));

    private final Remembered remembered = new Remembered(2_500);

    @Test
    void what_was_kept_is_found_again_under_the_same_question_only() {
        Sourced found = found(7, 1);
        remembered.keep(ANNE, 1, found);

        assertThat(remembered.find(ANNE, 1)).isSameAs(found);
        assertThat(remembered.find(ANNE, 2)).isNull();
        assertThat(remembered.find(OLA, 1)).isNull();
    }

    @Test
    void what_was_known_later_is_not_replaced_by_what_was_known_before() {
        Sourced later = found(9, 1);
        remembered.keep(ANNE, 1, later);
        remembered.keep(ANNE, 1, found(7, 1));

        assertThat(remembered.find(ANNE, 1)).isSameAs(later);
    }

    @Test
    void the_case_asked_for_longest_ago_gives_way() {
        remembered.keep(ANNE, 1, found(7, 1));
        remembered.keep(OLA, 1, found(7, 1));
        assertThat(remembered.find(ANNE, 1)).isNotNull();

        remembered.keep(LISE, 1, found(7, 1));

        assertThat(remembered.find(OLA, 1)).isNull();
        assertThat(remembered.find(ANNE, 1)).isNotNull();
        assertThat(remembered.find(LISE, 1)).isNotNull();
    }

    @Test
    void a_case_that_grows_counts_once() {
        remembered.keep(ANNE, 1, found(7, 1));
        remembered.keep(ANNE, 1, found(8, 2));
        remembered.keep(OLA, 1, found(8, 0));

        assertThat(remembered.find(ANNE, 1)).isNotNull();
        assertThat(remembered.find(OLA, 1)).isNotNull();
    }

    @Test
    void a_case_too_large_for_all_of_it_is_not_kept() {
        remembered.keep(ANNE, 1, found(7, 5));

        assertThat(remembered.find(ANNE, 1)).isNull();
    }

    @Test
    void what_came_after_stands_behind_what_was_before() {
        Sourced joined = Remembered.joined(found(7, 1), List.of(event(9)), 12);

        assertThat(joined.marker()).isEqualTo(12);
        assertThat(joined.events()).extracting(StoredEvent::position).containsExactly(1L, 9L);
    }

    private static Sourced found(long marker, int events) {
        return new Sourced(
                LongStream.rangeClosed(1, events).mapToObj(RememberedTest::event).toList(), marker);
    }

    private static StoredEvent event(long position) {
        return new StoredEvent(
                position,
                "commit",
                "id" + position,
                "Named",
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Set.of(),
                Map.of(),
                new byte[100]);
    }
}
