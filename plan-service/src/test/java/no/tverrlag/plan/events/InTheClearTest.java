package no.tverrlag.plan.events;

import static org.assertj.core.api.Assertions.assertThat;

import no.tverrlag.contracts.plan.PlanContracts;
import no.tverrlag.testing.clear.ClearFields;
import org.junit.jupiter.api.Test;

class InTheClearTest {

    private static final ClearFields FIELDS =
            ClearFields.of("plan-service", PlanCatalogue.CATALOGUE, PlanContracts.CATALOGUE);

    @Test
    void every_field_is_encrypted_or_has_a_reason_not_to_be() {
        assertThat(FIELDS.findings()).isEmpty();
    }

    @Test
    void the_document_says_what_stands_where_in_the_clear() {
        assertThat(FIELDS.written())
                .as("docs/security.md; -Dcontracts.write=true writes it")
                .isEqualTo(FIELDS.section());
    }
}
