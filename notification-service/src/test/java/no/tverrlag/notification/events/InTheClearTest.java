package no.tverrlag.notification.events;

import static org.assertj.core.api.Assertions.assertThat;

import no.tverrlag.contracts.notification.NotificationContracts;
import no.tverrlag.testing.clear.ClearFields;
import org.junit.jupiter.api.Test;

class InTheClearTest {

    private static final ClearFields FIELDS =
            ClearFields.of(
                    "notification-service",
                    NotificationCatalogue.CATALOGUE,
                    NotificationContracts.CATALOGUE);

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
