package no.tverrlag.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import no.tverrlag.runtime.access.AccessTable;
import org.junit.jupiter.api.Test;

/** What holds for every service's table of access, and for the page that people read. */
public interface TableHolds {

    /** What the service decides by. */
    AccessTable table();

    /** The whole product of operations, callers and states. */
    @Test
    default void every_cell_is_answered_as_the_rules_say() {
        AccessMatrix.Outcome outcome = AccessMatrix.of(table());

        System.out.println(
                "access matrix %s: %d cells, %d permitted"
                        .formatted(table().service(), outcome.cells(), outcome.permitted()));
        assertThat(outcome.unexpected()).isEmpty();
        assertThat(outcome.permitted()).isBetween(1L, outcome.cells() - 1);
    }

    @Test
    default void the_page_says_what_the_table_says() {
        AccessDocument.check(table().service(), AccessDocument.section(table()));
    }
}
