package no.tverrlag.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.EventType;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemaChangeTest {

    enum Colour {
        RED,
        BLUE
    }

    enum OtherColour {
        RED,
        GREEN
    }

    record Part(String a, @Nullable Colour colour) {}

    record OtherPart(String a, @Nullable OtherColour colour) {}

    record Before(
            PersonId person,
            String name,
            @Nullable LocalDate due,
            List<Part> parts,
            Map<String, Long> positions,
            Sealed text)
            implements PersonEvent {}

    record After(
            PersonId person,
            String title,
            LocalDate due,
            List<OtherPart> parts,
            Map<String, Long> positions,
            String text,
            @Nullable Instant seen)
            implements PersonEvent {}

    @Test
    void only_a_new_optional_property_is_compatible() {
        SchemaChange change =
                SchemaChange.between(
                        Wire.tree(schema(Before.class)), Wire.tree(schema(After.class)));
        assertThat(change.compatible()).containsExactly("new optional: /seen");
        assertThat(change.breaking())
                .containsExactlyInAnyOrder(
                        "removed or renamed: /name",
                        "new required: /title",
                        "now required: /due",
                        "removed value: /parts[]/colour BLUE",
                        "new value: /parts[]/colour GREEN",
                        "retyped: /text (pattern \"^enc\\\\.v1\\\\.\" -> )",
                        "retyped: /text (x-sealed true -> )");
    }

    @Test
    void the_same_record_has_the_same_schema() {
        assertThat(
                        SchemaChange.between(
                                Wire.tree(schema(Before.class)), Wire.tree(schema(Before.class))))
                .isEqualTo(new SchemaChange(List.of(), List.of()));
    }

    @Test
    void a_schema_says_what_a_record_says() {
        assertThat(schema(Thing.class))
                .isEqualTo(
                        """
                        {
                          "$schema": "https://json-schema.org/draft/2020-12/schema",
                          "$id": "/schemas/sample.Thing.v1.json",
                          "title": "sample.Thing",
                          "x-version": 1,
                          "x-category": "PLAN",
                          "type": "object",
                          "properties": {
                            "person": {
                              "type": "string",
                              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
                            },
                            "colour": {
                              "type": "string",
                              "enum": [
                                "RED",
                                "BLUE"
                              ]
                            },
                            "text": {
                              "type": "string",
                              "pattern": "^enc\\\\.v1\\\\.",
                              "x-sealed": true
                            },
                            "due": {
                              "type": "string",
                              "format": "date"
                            },
                            "positions": {
                              "type": "object",
                              "additionalProperties": {
                                "type": "integer"
                              }
                            }
                          },
                          "required": [
                            "person",
                            "colour",
                            "positions"
                          ]
                        }
                        """);
    }

    record Thing(
            PersonId person,
            Colour colour,
            @Nullable Sealed text,
            @Nullable LocalDate due,
            Map<String, Long> positions)
            implements PersonEvent {}

    private static <E extends PersonEvent> String schema(Class<E> type) {
        return Wire.text(
                new Schemas()
                        .of(
                                new EventType<E>(
                                        "sample.Thing",
                                        1,
                                        type,
                                        DataCategory.PLAN,
                                        it -> List.of())));
    }
}
