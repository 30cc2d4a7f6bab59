package no.tverrlag.slices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeFieldsTest {
    private static final Instant OCCURRED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-03-01T10:00:01Z");
    private static final PersonId NORA = new PersonId("nora-1");

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static final Envelope FULL =
            envelope(
                    new Actor(
                            "per", Role.COORDINATING_UNIT, Sector.GP, "org-2", "0301", NORA, "914"),
                    "4601",
                    TRACE);
    private static final Envelope SPARSE =
            envelope(new Actor("per", Role.SYSTEM, null, null, null, null), null, null);

    private static Envelope envelope(
            Actor actor, @Nullable String municipality, @Nullable String traceparent) {
        return new Envelope(
                "event-1",
                NORA,
                OCCURRED,
                RECORDED,
                actor,
                municipality,
                "COC",
                LegalBasis.consent("consent-1"),
                DataCategory.TEAM,
                "org-1",
                "corr-1",
                "cause-1",
                "command-1",
                "team-1",
                traceparent);
    }

    private static Envelope back(Map<String, String> fields) {
        return EnvelopeFields.envelope(fields, "event-1", OCCURRED, RECORDED);
    }

    @Test
    void a_full_envelope_has_these_fields_and_comes_back_the_same() {
        Map<String, String> fields = EnvelopeFields.of(FULL);

        assertThat(fields)
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry("person", "nora-1"),
                                Map.entry("actorid", "per"),
                                Map.entry("actorrole", "coordinating-unit"),
                                Map.entry("actorsector", "GP"),
                                Map.entry("actororg", "org-2"),
                                Map.entry("actormunicipality", "0301"),
                                Map.entry("actorperson", "nora-1"),
                                Map.entry("actorhpr", "914"),
                                Map.entry("traceparent", TRACE),
                                Map.entry("municipality", "4601"),
                                Map.entry("purpose", "COC"),
                                Map.entry("basiskind", "CONSENT"),
                                Map.entry("basisref", "consent-1"),
                                Map.entry("category", "TEAM"),
                                Map.entry("controller", "org-1"),
                                Map.entry("correlationid", "corr-1"),
                                Map.entry("causationid", "cause-1"),
                                Map.entry("commandid", "command-1"),
                                Map.entry("resource", "team-1")));
        assertThat(back(fields)).isEqualTo(FULL);
    }

    @Test
    void what_is_optional_is_left_out_and_comes_back_absent() {
        Map<String, String> fields = EnvelopeFields.of(SPARSE);

        assertThat(fields)
                .doesNotContainKeys(
                        "actorsector",
                        "actororg",
                        "actormunicipality",
                        "actorperson",
                        "actorhpr",
                        "traceparent",
                        "municipality")
                .hasSize(12);
        assertThat(back(fields)).isEqualTo(SPARSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person",
                "actorid",
                "actorrole",
                "purpose",
                "basiskind",
                "basisref",
                "category",
                "controller",
                "correlationid",
                "causationid",
                "commandid",
                "resource"
            })
    void a_missing_field_is_named(String name) {
        Map<String, String> fields = new HashMap<>(EnvelopeFields.of(FULL));
        fields.remove(name);

        assertThatThrownBy(() -> back(fields))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("envelope field " + name + " is missing");
    }
}
