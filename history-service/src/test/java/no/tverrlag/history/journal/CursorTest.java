package no.tverrlag.history.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void a_cursor_reads_as_it_was_written() {
        Cursor cursor = new Cursor(Instant.parse("2025-01-02T03:04:05.1Z"), "access-plan", 57);

        assertThat(cursor.text()).isEqualTo("2025-01-02T03:04:05.100000000Z~access-plan~57");
        assertThat(Cursor.parse(cursor.text())).contains(cursor);
    }

    @Test
    void other_text_is_no_cursor() {
        assertThat(Cursor.parse("")).isEmpty();
        assertThat(Cursor.parse("2025-01-02T03:04:05.100000000Z~team~")).isEmpty();
        assertThat(Cursor.parse("2025-13-02T03:04:05.100000000Z~team~1")).isEmpty();
        assertThat(Cursor.parse("2025-01-02T03:04:05.100000000Z~team~1~2")).isEmpty();
    }

    @Test
    void sortable_times_sort_as_they_follow_each_other() {
        assertThat(SortableTime.text(Instant.parse("2025-01-02T03:04:05Z")))
                .isEqualTo("2025-01-02T03:04:05.000000000Z")
                .isLessThan(SortableTime.text(Instant.parse("2025-01-02T03:04:05.000000001Z")));
    }
}
