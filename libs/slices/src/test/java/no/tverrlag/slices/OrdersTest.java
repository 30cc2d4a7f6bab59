package no.tverrlag.slices;

import static no.tverrlag.slices.TestEngine.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.StoredTag;
import no.tverrlag.kernel.Tag;
import no.tverrlag.slices.Rooms.Close;
import no.tverrlag.slices.Rooms.Full;
import no.tverrlag.slices.Rooms.Take;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private final TestEngine engine = new TestEngine();

    OrdersTest() throws IOException {}

    @AfterEach
    void close() {
        engine.close();
    }

    private Outcome.Done done(Outcome outcome) {
        return (Outcome.Done) outcome;
    }

    private Outcome closeRoom(String commandId, String room) {
        return engine.send(Rooms.CLOSE, new Close(Rooms.NORA, room), stamp(commandId, "r1"));
    }

    private Outcome takeExpecting(long position) {
        return engine.orders.carryOut(
                new Order<>(
                        Rooms.TAKE,
                        new Take(Rooms.NORA, "a", 9),
                        stamp("expecting", "r1"),
                        OptionalLong.of(position)));
    }

    @Test
    void what_one_command_recorded_is_what_the_next_one_decides_on() {
        Outcome.Done first = done(engine.take("c1", "a", 1));
        Outcome second = engine.take("c2", "a", 1);

        StoredEvent stored = engine.events().getFirst();
        assertThat(first).isEqualTo(new Outcome.Done("seat-1", 1, stored.recordedAt(), false));
        assertThat(second).isEqualTo(new Outcome.Refused(new Full(1)));
        assertThat(engine.events()).hasSize(1);
    }

    @Test
    void an_event_carries_its_catalogues_tags_its_command_and_the_request() {
        assertThat(engine.take("c1", "a", 1)).isInstanceOf(Outcome.Done.class);

        StoredEvent stored = engine.events().getFirst();
        assertThat(stored.name()).isEqualTo("rooms.SeatTaken");
        assertThat(stored.tags())
                .containsExactlyInAnyOrder(
                        new StoredTag("person", "nora-1"),
                        new StoredTag("room", "a"),
                        new StoredTag("command", "c1"));
        assertThat(stored.metadata())
                .containsEntry("category", "MEETING")
                .hasEntrySatisfying(
                        "request",
                        kept -> assertThat(kept).startsWith("person.").doesNotContain("r1"));
        assertThat(stored.occurredAt()).isEqualTo(TestEngine.OCCURRED);
    }

    @Test
    void what_was_true_already_is_a_success_that_records_nothing() {
        assertThat(done(closeRoom("c1", "a")).position()).isEqualTo(1);
        Outcome.Done again = done(closeRoom("c2", "a"));

        assertThat(again.position()).isZero();
        assertThat(again.repeated()).isTrue();
        assertThat(engine.events()).hasSize(1);
    }

    @Test
    void a_repeat_gets_the_answer_of_the_first_try_and_records_nothing() {
        Outcome.Done first = done(engine.take("c1", "a", 1));
        Outcome repeat = engine.take("c1", "a", 1);

        assertThat(repeat)
                .isEqualTo(new Outcome.Done("seat-1", first.position(), first.recordedAt(), true));
        assertThat(engine.events()).hasSize(1);
    }

    @Test
    void a_repeat_of_a_command_with_two_facts_names_the_last_of_them() {
        assertThat(done(engine.take("c1", "a", 9)).position()).isEqualTo(1);
        assertThat(done(closeRoom("c2", "a")).position()).isEqualTo(3);
        assertThat(done(engine.take("c3", "b", 9)).position()).isEqualTo(4);

        Outcome.Done repeat = done(closeRoom("c2", "a"));
        assertThat(repeat.position()).isEqualTo(3);
        assertThat(repeat.repeated()).isTrue();
        assertThat(engine.events()).hasSize(4);
    }

    @Test
    void a_key_used_before_for_another_request_is_refused() {
        assertThat(engine.take("c1", "a", 9)).isInstanceOf(Outcome.Done.class);

        assertThat(engine.send(Rooms.TAKE, new Take(Rooms.NORA, "b", 9), stamp("c1", "r2")))
                .isEqualTo(new Outcome.KeyReused());
        assertThat(engine.events()).hasSize(1);
    }

    @Test
    void an_expected_position_must_be_that_of_the_boundarys_last_fact() {
        assertThat(engine.take("c1", "a", 9)).isInstanceOf(Outcome.Done.class);
        assertThat(engine.take("c2", "a", 9)).isInstanceOf(Outcome.Done.class);
        assertThat(engine.take("c3", "elsewhere", 9)).isInstanceOf(Outcome.Done.class);

        assertThat(takeExpecting(1)).isEqualTo(new Outcome.Stale(2));
        assertThat(takeExpecting(3)).isEqualTo(new Outcome.Stale(2));
        assertThat(done(takeExpecting(2)).position()).isEqualTo(4);
        assertThat(done(takeExpecting(2)).repeated()).isTrue();
    }

    @Test
    void a_fact_outside_the_slices_types_is_no_part_of_its_boundary() {
        assertThat(engine.take("c1", "a", 9)).isInstanceOf(Outcome.Done.class);
        assertThat(closeRoom("c2", "a")).isInstanceOf(Outcome.Done.class);

        assertThat(takeExpecting(3)).isEqualTo(new Outcome.Stale(1));
    }

    @Test
    void a_closed_log_fails_the_order() {
        engine.log.close();

        assertThatThrownBy(() -> engine.take("c1", "a", 9)).isExactlyInstanceOf(OrderFailed.class);
    }

    @Test
    void a_log_that_is_gone_is_told_to_whoever_orders_asks_or_records() {
        assertThat(engine.take("c1", "a", 9)).isInstanceOf(Outcome.Done.class);
        engine.exchangeLog();

        assertThatThrownBy(() -> engine.take("c2", "a", 9)).isExactlyInstanceOf(LogReverted.class);
        assertThatThrownBy(() -> engine.answers.facts(List.of(Tag.of("room", "a"))))
                .isExactlyInstanceOf(LogReverted.class);
        assertThatThrownBy(this::paint).isExactlyInstanceOf(LogReverted.class);
    }

    @Test
    void a_store_that_is_away_fails_the_order_and_what_is_to_be_recorded() {
        assertThat(engine.take("c1", "a", 9)).isInstanceOf(Outcome.Done.class);
        engine.stopStore();

        assertThatThrownBy(() -> engine.take("c2", "a", 9)).isExactlyInstanceOf(OrderFailed.class);
        assertThatThrownBy(this::paint).isExactlyInstanceOf(OrderFailed.class);
    }

    private void paint() {
        engine.recorder.record(new Rooms.Painted(Rooms.NORA, "a"), stamp("c3", "r1"));
    }
}
