package no.tverrlag.team;

import static org.assertj.core.api.Assertions.assertThat;

import no.tverrlag.testing.access.AccessDocument;
import no.tverrlag.testing.access.AccessMatrix;
import org.junit.jupiter.api.Test;

/** The whole product of operations, callers and states; and the page that people read. */
class TeamAccessTableTest {

    @Test
    void every_cell_is_answered_as_the_rules_say() {
        AccessMatrix.Outcome outcome = AccessMatrix.of(TeamAccess.TABLE);

        System.out.println(
                "access matrix team: %d cells, %d permitted"
                        .formatted(outcome.cells(), outcome.permitted()));
        assertThat(outcome.unexpected()).isEmpty();
        assertThat(outcome.permitted()).isBetween(1L, outcome.cells() - 1);
    }

    @Test
    void the_page_says_what_the_table_says() {
        String section = AccessDocument.section(TeamAccess.TABLE);
        AccessDocument.writeIfAsked("team", section);

        assertThat(AccessDocument.written("team")).isEqualTo(section);
    }

    @Test
    void the_page_says_what_holds_everywhere() {
        String section = AccessDocument.general();
        AccessDocument.writeIfAsked("general", section);

        assertThat(AccessDocument.written("general")).isEqualTo(section);
    }
}
