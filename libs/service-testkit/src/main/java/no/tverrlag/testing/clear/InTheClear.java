package no.tverrlag.testing.clear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What holds for all that writes events: nothing stands in the clear without a reason. */
public interface InTheClear {

    /** What is written. */
    ClearFields fields();

    @Test
    default void every_field_is_encrypted_or_has_a_reason_not_to_be() {
        assertThat(fields().findings()).isEmpty();
    }

    @Test
    default void the_document_says_what_stands_where_in_the_clear() {
        ClearFields fields = fields();
        assertThat(fields.written())
                .as("docs/security.md; -Dcontracts.write=true writes it")
                .isEqualTo(fields.section());
    }
}
