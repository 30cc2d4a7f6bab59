package no.tverrlag.referral;

import static org.assertj.core.api.Assertions.assertThat;

import no.tverrlag.testing.access.AccessDocument;
import no.tverrlag.testing.access.AccessMatrix;
import org.junit.jupiter.api.Test;

/** The whole product of operations, callers and states; and the page that people read. */
class ReferralAccessTableTest {

    @Test
    void every_cell_is_answered_as_the_rules_say() {
        AccessMatrix.Outcome outcome = AccessMatrix.of(ReferralAccess.TABLE);

        System.out.println(
                "access matrix referral: %d cells, %d permitted"
                        .formatted(outcome.cells(), outcome.permitted()));
        assertThat(outcome.unexpected()).isEmpty();
        assertThat(outcome.permitted()).isBetween(1L, outcome.cells() - 1);
    }

    @Test
    void the_page_says_what_the_table_says() {
        String section = AccessDocument.section(ReferralAccess.TABLE);
        AccessDocument.writeIfAsked("referral", section);

        assertThat(AccessDocument.written("referral")).isEqualTo(section);
    }
}
