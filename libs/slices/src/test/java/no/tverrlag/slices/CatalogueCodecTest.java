package no.tverrlag.slices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Fact;
import no.tverrlag.slices.Rooms.RoomClosed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogueCodecTest {
    private static final Instant RECORDED = Instant.parse("2026-03-01T10:00:01Z");

    private final TestEngine engine = new TestEngine();

    CatalogueCodecTest() throws IOException {}

    @AfterEach
    void close() {
        engine.close();
    }

    private static StoredEvent stored(String name, int version, Map<String, String> metadata) {
        return stored(name, version, metadata, "{\"person\":\"nora-1\",\"room\":\"a\"}");
    }

    private static StoredEvent stored(
            String name, int version, Map<String, String> metadata, String data) {
        return new StoredEvent(
                7,
                "commit-1",
                "event-1",
                name,
                version,
                TestEngine.OCCURRED,
                RECORDED,
                Set.of(),
                metadata,
                data.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> metadata() {
        return EnvelopeFields.of(
                TestEngine.stamp("c1", "r1").envelope("event-1", DataCategory.PLAN, RECORDED));
    }

    @Test
    void a_stored_event_and_its_message_hold_the_same_fact() {
        StoredEvent stored = stored("rooms.RoomClosed", 2, metadata());
        Fact<?> fact = engine.codec.fact(stored);

        assertThat(fact.event()).isEqualTo(new RoomClosed(Rooms.NORA, "a"));
        assertThat(fact.position()).isEqualTo(7);
        assertThat(fact.envelope())
                .isEqualTo(
                        TestEngine.stamp("c1", "r1")
                                .envelope("event-1", DataCategory.PLAN, RECORDED));
        assertThat(CatalogueCodec.fact(engine.codec.decode(stored))).isEqualTo(fact);
    }

    @Test
    void what_is_decoded_and_encoded_again_is_stored_as_before() {
        var encoded =
                engine.codec.encode(engine.codec.decode(stored("rooms.RoomClosed", 2, metadata())));

        assertThat(encoded.name()).isEqualTo("rooms.RoomClosed");
        assertThat(encoded.version()).isEqualTo(2);
        assertThat(encoded.occurredAt()).isEqualTo(TestEngine.OCCURRED);
        assertThat(encoded.metadata()).isEqualTo(metadata());
        assertThat(new String(encoded.data(), StandardCharsets.UTF_8))
                .isEqualTo("{\"person\":\"nora-1\",\"room\":\"a\"}");
    }

    @Test
    void an_event_of_an_older_version_is_lifted_when_it_is_read() {
        StoredEvent old =
                stored("rooms.RoomClosed", 1, metadata(), "{\"person\":\"nora-1\",\"door\":\"a\"}");

        assertThat(engine.codec.fact(old).event()).isEqualTo(new RoomClosed(Rooms.NORA, "a"));
        assertThat(engine.codec.decode(old).type())
                .isEqualTo(CatalogueCodec.typeOf("rooms.RoomClosed", 2));
    }

    @Test
    void an_event_of_unknown_name_stops_the_reader() {
        assertThatThrownBy(() -> engine.codec.decode(stored("rooms.Burnt", 1, metadata())))
                .isExactlyInstanceOf(UnknownEvent.class)
                .hasMessage("event rooms.Burnt version 1 at position 7 is in no catalogue");
    }

    @Test
    void an_event_of_unknown_version_stops_the_reader() {
        assertThatThrownBy(() -> engine.codec.fact(stored("rooms.RoomClosed", 3, metadata())))
                .isExactlyInstanceOf(UnknownEvent.class)
                .hasMessage("event rooms.RoomClosed version 3 at position 7 is in no catalogue");
    }

    @Test
    void personal_text_is_sealed_in_the_store_and_read_back_open() {
        assertThat(engine.take("c1", "a", 1)).isInstanceOf(Outcome.Done.class);
        StoredEvent stored = engine.events().getFirst();

        assertThat(new String(stored.data(), StandardCharsets.UTF_8))
                .contains("\"name\":\"enc.v2.0\"")
                .doesNotContain("Kari");
        assertThat(engine.codec.fact(stored).event()).isEqualTo(Rooms.seat(Rooms.NORA, "a"));
    }

    @Test
    void an_event_without_its_person_is_refused() {
        Map<String, String> metadata = metadata();
        metadata.remove("person");

        assertThatThrownBy(() -> engine.codec.decode(stored("rooms.RoomClosed", 2, metadata)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the event's metadata lacks person");
    }
}
