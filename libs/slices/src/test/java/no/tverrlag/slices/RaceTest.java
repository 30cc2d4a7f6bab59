package no.tverrlag.slices;

import static no.tverrlag.slices.TestEngine.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import no.tverrlag.kernel.Slice;
import no.tverrlag.slices.Rooms.Full;
import no.tverrlag.slices.Rooms.Room;
import no.tverrlag.slices.Rooms.RoomEvent;
import no.tverrlag.slices.Rooms.Take;
import org.junit.jupiter.api.Test;

class RaceTest {
    private static final int RACERS = 16;

    /** Many more than an order has tries: those who lose come one after the other. */
    private static final int SEATS = 12;

    private static final Take SEAT = new Take(Rooms.NORA, "a", 99);

    @Test
    void of_sixteen_at_once_exactly_as_many_get_a_seat_as_there_are() throws Exception {
        try (TestEngine engine = new TestEngine()) {
            List<Outcome> outcomes = together(i -> engine.take("c" + i, "a", SEATS));

            assertThat(outcomes).filteredOn(it -> it instanceof Outcome.Done).hasSize(SEATS);
            assertThat(outcomes)
                    .filteredOn(it -> it.equals(new Outcome.Refused(new Full(SEATS))))
                    .hasSize(RACERS - SEATS);
            assertThat(engine.events()).hasSize(SEATS);
            assertThat(engine.answers.ask(Rooms.ROOM, "a").view())
                    .isEqualTo(new Room(SEATS, false));
        }
    }

    @Test
    void of_sixteen_repeats_at_once_one_records_and_all_get_the_same_answer() throws Exception {
        try (TestEngine engine = new TestEngine()) {
            List<Outcome> outcomes = together(_ -> engine.take("same", "a", 9));

            var at = engine.events().getFirst().recordedAt();
            assertThat(outcomes)
                    .containsOnly(
                            new Outcome.Done("seat-1", 1, at, false),
                            new Outcome.Done("seat-1", 1, at, true));
            assertThat(outcomes).containsOnlyOnce(new Outcome.Done("seat-1", 1, at, false));
            assertThat(engine.events()).hasSize(1);
        }
    }

    @Test
    void different_boundaries_do_not_meet() throws Exception {
        try (TestEngine engine = new TestEngine()) {
            List<Outcome> outcomes = together(i -> engine.take("c" + i, "room-" + i, 1));

            assertThat(outcomes).hasSize(RACERS).allMatch(it -> it instanceof Outcome.Done);
            assertThat(engine.events()).hasSize(RACERS);
        }
    }

    @Test
    void who_meets_a_faster_writer_five_times_is_told_of_a_conflict() throws Exception {
        AtomicInteger decisions = new AtomicInteger();
        try (TestEngine engine = new TestEngine()) {
            var slow = overtaken(engine, decisions, 5);

            assertThatThrownBy(() -> engine.send(slow, SEAT, stamp("slow", "r1")))
                    .isExactlyInstanceOf(Conflict.class);
            assertThat(decisions).hasValue(5);
            assertThat(engine.events()).hasSize(5);
        }
    }

    @Test
    void who_meets_a_faster_writer_four_times_gets_through_on_the_fresh_state() throws Exception {
        AtomicInteger decisions = new AtomicInteger();
        try (TestEngine engine = new TestEngine()) {
            var slow = overtaken(engine, decisions, 4);

            Outcome.Done done = (Outcome.Done) engine.send(slow, SEAT, stamp("slow", "r1"));

            assertThat(done.position()).isEqualTo(5);
            assertThat(done.repeated()).isFalse();
            assertThat(decisions).hasValue(5);
        }
    }

    /** Somebody else takes a seat between reading and appending, the first few times. */
    private static Slice<Take, Room, RoomEvent> overtaken(
            TestEngine engine, AtomicInteger decisions, int times) {
        return Rooms.taking(
                (command, room) -> {
                    int now = decisions.incrementAndGet();
                    assertThat(room.taken()).isEqualTo(now - 1);
                    if (now <= times) {
                        engine.recorder.record(
                                Rooms.seat(Rooms.NORA, command.room()), stamp("fast-" + now, "r1"));
                    }
                    return Rooms.take(command, room);
                });
    }

    private static List<Outcome> together(IntFunction<Outcome> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(RACERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(RACERS)) {
            List<Future<Outcome>> running = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                int racer = i;
                running.add(
                        threads.submit(
                                () -> {
                                    start.await(10, TimeUnit.SECONDS);
                                    return task.apply(racer);
                                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : running) {
                outcomes.add(one.get(30, TimeUnit.SECONDS));
            }
            return outcomes;
        }
    }
}
