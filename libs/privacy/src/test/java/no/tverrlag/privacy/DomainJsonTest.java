package no.tverrlag.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DomainJsonTest {
    private final ObjectMapper mapper = DomainJson.mapper();

    record Visit(
            PersonId person,
            Instant at,
            LocalDate next,
            Sector sector,
            List<PersonId> others,
            @Nullable String room) {}

    record Note(PersonId person, Sealed text) {}

    record Notes(List<Sealed> texts) {}

    private static final Visit VISIT =
            new Visit(
                    new PersonId("nora-1"),
                    Instant.parse("2026-03-01T10:00:00.123Z"),
                    LocalDate.of(2026, 4, 2),
                    Sector.SCHOOL,
                    List.of(new PersonId("ola-2")),
                    null);

    private static final String WRITTEN =
            """
            {"person":"nora-1","at":"2026-03-01T10:00:00.123Z","next":"2026-04-02",\
            "sector":"SCHOOL","others":["ola-2"]}\
            """;

    @Test
    void ids_are_strings_times_are_iso_and_what_is_absent_is_left_out() throws Exception {
        assertThat(mapper.writeValueAsString(VISIT)).isEqualTo(WRITTEN);
        assertThat(mapper.readValue(WRITTEN, Visit.class)).isEqualTo(VISIT);
    }

    @Test
    void members_that_a_newer_writer_added_are_ignored() throws Exception {
        String newer = WRITTEN.replace("{\"person\"", "{\"colour\":{\"a\":[1]},\"person\"");

        assertThat(mapper.readValue(newer, Visit.class)).isEqualTo(VISIT);
    }

    @Test
    void an_id_of_another_shape_is_refused_without_repeating_it() {
        String odd = WRITTEN.replace("nora-1", "Kari Nordmann");

        assertThatThrownBy(() -> mapper.readValue(odd, Visit.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("not an id of this kind")
                .hasMessageNotContaining("Kari")
                .hasNoCause();
    }

    @Test
    void an_id_that_is_no_string_is_refused() {
        String odd = WRITTEN.replace("\"nora-1\"", "{\"value\":\"nora-1\"}");

        assertThatThrownBy(() -> mapper.readValue(odd, Visit.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void personal_text_is_not_written_without_its_person() {
        Note note = new Note(new PersonId("nora-1"), Sealed.of("hemmelig"));

        assertThatThrownBy(() -> mapper.writeValueAsString(note))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("personal text can't be written without its person")
                .hasMessageNotContaining("hemmelig");
        assertThatThrownBy(() -> mapper.valueToTree(new Notes(List.of(Sealed.of("hemmelig")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("personal text can't be written without its person");
        assertThatThrownBy(() -> mapper.writeValueAsString(Sealed.erased()))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void personal_text_is_not_read_without_its_person() {
        assertThatThrownBy(
                        () ->
                                mapper.readValue(
                                        "{\"person\":\"nora-1\",\"text\":\"enc.v1.erased\"}",
                                        Note.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("personal text can't be read without its person");
    }

    @Test
    void documents_longer_than_their_buffers_are_written_and_read_whole() throws Exception {
        for (int length : new int[] {249, 250, 251, 499, 500, 501, 1_999, 2_000, 2_001, 50_000}) {
            List<String> texts =
                    List.of("a".repeat(length), "æ\"\n€😀".repeat(length), "\u0001".repeat(length));
            byte[] written = mapper.writeValueAsBytes(texts);

            assertThat(written).isEqualTo(new ObjectMapper().writeValueAsBytes(texts));
            assertThat(mapper.readValue(written, String[].class)).containsExactlyElementsOf(texts);
        }
    }
}
