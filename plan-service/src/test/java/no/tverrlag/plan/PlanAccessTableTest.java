package no.tverrlag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import no.tverrlag.testing.access.AccessDocument;
import no.tverrlag.testing.access.AccessMatrix;
import org.junit.jupiter.api.Test;

/** The whole product of operations, callers and states; and the page that people read. */
class PlanAccessTableTest {

    @Test
    void every_cell_is_answered_as_the_rules_say() {
        AccessMatrix.Outcome outcome = AccessMatrix.of(PlanAccess.TABLE);

        System.out.println(
                "access matrix plan: %d cells, %d permitted"
                        .formatted(outcome.cells(), outcome.permitted()));
        assertThat(outcome.unexpected()).isEmpty();
        assertThat(outcome.permitted()).isBetween(1L, outcome.cells() - 1);
    }

    @Test
    void the_page_says_what_the_table_says() {
        String section = AccessDocument.section(PlanAccess.TABLE);
        AccessDocument.writeIfAsked("plan", section);

        assertThat(AccessDocument.written("plan")).isEqualTo(section);
    }
}
