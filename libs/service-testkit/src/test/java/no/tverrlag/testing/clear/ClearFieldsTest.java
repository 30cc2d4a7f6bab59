package no.tverrlag.testing.clear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.tverrlag.contracts.access.AccessContracts;
import no.tverrlag.contracts.log.LogContracts;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Tag;
import no.tverrlag.runtime.access.AccessNoted;
import no.tverrlag.runtime.loss.LossNoted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClearFieldsTest {

    sealed interface LetterEvent extends PersonEvent {}

    record Paragraph(Sealed words, String reason) {}

    record Written(
            PersonId person,
            ActorRef by,
            List<Paragraph> paragraphs,
            Map<String, Sealed> notes,
            @Nullable LocalDate born,
            @Nullable LocalDate diagnosedOn,
            Instant at)
            implements LetterEvent {}

    private static final ClearFields LETTERS =
            ClearFields.of(
                    "letter-service",
                    Catalogue.of("letter", LetterEvent.class)
                            .event(
                                    "Written",
                                    Written.class,
                                    DataCategory.PLAN,
                                    it -> List.of(Tag.of("mood", "any")))
                            .build());

    @Test
    void a_field_or_tag_that_nobody_has_thought_about_is_found_wherever_it_stands() {
        assertThat(LETTERS.findings())
                .containsExactly(
                        "letter.Written.v1 holds paragraphs/reason (String) in the clear, and"
                                + " nothing says why it may",
                        "letter.Written.v1 holds notes (String) in the clear, and nothing says why"
                                + " it may",
                        "letter.Written.v1 holds born (LocalDate) in the clear, and nothing says"
                                + " why it may",
                        "letter.Written.v1 holds diagnosedOn (LocalDate) in the clear, and nothing"
                                + " says why it may",
                        "letter.Written tag holds tag mood (String) in the clear, and nothing says"
                                + " why it may");
    }

    @Test
    void the_document_tells_what_is_encrypted_and_why_the_rest_is_not() {
        assertThat(LETTERS.section())
                .startsWith(
                        """
                        ### letter-service

                        | why | fields |
                        |---|---|
                        | **Encrypted** with the person's own key | `notes`, `paragraphs/words` |
                        | Opaque id: tells who or what only to those who may look it up | `person`, `tag person` |
                        """);
    }

    @Test
    void what_is_around_every_event_has_its_reason() {
        assertThat(ClearFields.aroundEveryEvent().findings()).isEmpty();
        assertThat(ClearFields.aroundEveryEvent().written())
                .as("docs/security.md; -Dcontracts.write=true writes it")
                .isEqualTo(ClearFields.aroundEveryEvent().section());
    }

    @Test
    void what_is_told_of_lost_facts_has_its_reason() {
        ClearFields log = ClearFields.of("lost facts", LossNoted.CATALOGUE, LogContracts.CATALOGUE);
        assertThat(log.findings()).isEmpty();
        assertThat(log.written())
                .as("docs/security.md; -Dcontracts.write=true writes it")
                .isEqualTo(log.section());
    }

    @Test
    void what_the_access_log_holds_has_its_reason() {
        ClearFields log =
                ClearFields.of("access log", AccessNoted.CATALOGUE, AccessContracts.CATALOGUE);
        assertThat(log.findings()).isEmpty();
        assertThat(log.written())
                .as("docs/security.md; -Dcontracts.write=true writes it")
                .isEqualTo(log.section());
    }
}
