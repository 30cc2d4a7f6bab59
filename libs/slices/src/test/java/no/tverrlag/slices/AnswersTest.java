package no.tverrlag.slices;

import static no.tverrlag.slices.TestEngine.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.StoredTag;
import no.tverrlag.kernel.Tag;
import no.tverrlag.slices.Rooms.Painted;
import no.tverrlag.slices.Rooms.Room;
import no.tverrlag.slices.Rooms.RoomClosed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final TestEngine engine = new TestEngine();

    AnswersTest() throws IOException {}

    @AfterEach
    void close() {
        engine.close();
    }

    private void record(Rooms.RoomEvent event, String command) {
        engine.recorder.record(event, stamp(command, "r1"));
    }

    @Test
    void an_answer_folds_the_things_facts_and_names_the_last_one_that_counted() {
        record(Rooms.seat(Rooms.NORA, "a"), "c1");
        record(Rooms.seat(Rooms.NORA, "b"), "c2");
        record(Rooms.seat(Rooms.NORA, "a"), "c3");
        record(new RoomClosed(Rooms.NORA, "a"), "c4");
        record(new Painted(Rooms.NORA, "a"), "c5");

        assertThat(engine.answers.ask(Rooms.ROOM, "a"))
                .isEqualTo(new Answers.Answer<>(new Room(2, true), 4));
        assertThat(engine.answers.ask(Rooms.ROOM, "b"))
                .isEqualTo(new Answers.Answer<>(new Room(1, false), 2));
    }

    @Test
    void a_thing_without_facts_answers_with_the_empty_view_at_position_0() {
        assertThat(engine.answers.ask(Rooms.ROOM, "none"))
                .isEqualTo(new Answers.Answer<>(new Room(0, false), 0));
    }

    @Test
    void whom_a_thing_is_about_is_known_by_its_tag() {
        record(Rooms.seat(Rooms.NORA, "a"), "c1");

        assertThat(engine.answers.personOf(Tag.of("room", "a"))).contains(Rooms.NORA);
        assertThat(engine.answers.personOf(Tag.of("room", "none"))).isEmpty();
    }

    @Test
    void facts_with_any_of_the_tags_come_whole_and_in_order() {
        record(Rooms.seat(Rooms.NORA, "a"), "c1");
        record(new Painted(Rooms.NORA, "b"), "c2");
        record(new Painted(Rooms.NORA, "c"), "c3");
        record(new Painted(Rooms.NORA, "a"), "c4");

        var facts = engine.answers.facts(List.of(Tag.of("room", "a"), Tag.of("room", "b")));

        assertThat(facts).extracting(it -> it.position()).containsExactly(1L, 2L, 4L);
        assertThat(facts.get(0).event()).isEqualTo(Rooms.seat(Rooms.NORA, "a"));
        assertThat(facts.get(1).envelope().commandId()).isEqualTo("c2");
    }

    @Test
    void what_is_recorded_beside_carries_its_tags_and_envelope() {
        record(new Painted(Rooms.NORA, "a"), "c1");

        StoredEvent stored = engine.events().getFirst();
        assertThat(stored.name()).isEqualTo("rooms.Painted");
        assertThat(stored.tags())
                .containsExactlyInAnyOrder(
                        new StoredTag("person", "nora-1"),
                        new StoredTag("room", "a"),
                        new StoredTag("command", "c1"));
        assertThat(stored.metadata())
                .containsEntry("category", "PLAN")
                .containsEntry("commandid", "c1");
        assertThat(stored.occurredAt()).isEqualTo(TestEngine.OCCURRED);
    }

    @Test
    void recording_on_a_closed_log_fails_as_an_order_does() {
        engine.log.close();

        assertThatThrownBy(() -> record(new Painted(Rooms.NORA, "a"), "c1"))
                .isExactlyInstanceOf(OrderFailed.class);
    }
}
