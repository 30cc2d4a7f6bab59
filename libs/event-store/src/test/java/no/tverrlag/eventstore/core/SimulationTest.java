package no.tverrlag.eventstore.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.AppendRejected;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.OutcomeUnknown;
import no.tverrlag.eventstore.StoredEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A failing seed is printed; {@code -Dsimulation.first=… -Dsimulation.count=1} runs it alone. */
@Tag("slow")
class SimulationTest {
    private static final long FIRST = Long.getLong("simulation.first", 1);
    private static final int COUNT = Integer.getInteger("simulation.count", 2500);

    private int written;
    private int rejected;
    private int unknown;
    private int unavailable;
    private int killed;

    @Test
    void under_every_schedule_and_fault_the_log_keeps_its_promises() {
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            try {
                Simulation simulation = new Simulation(seed);
                simulation.run();
                judge(simulation);
            } catch (Throwable e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        System.out.printf(
                "simulation: %d schedules: %d written, %d rejected, %d unavailable, %d unknown, %d"
                        + " killed%n",
                COUNT, written, rejected, unavailable, unknown, killed);
        if (COUNT >= 2500) {
            assertThat(written).isGreaterThan(COUNT * 4);
            assertThat(rejected).isGreaterThan(COUNT);
            assertThat(unavailable).isGreaterThan(COUNT / 10);
            assertThat(unknown).isGreaterThan(COUNT / 50);
            assertThat(killed).isGreaterThan(COUNT / 10);
        }
    }

    private void judge(Simulation simulation) throws Exception {
        List<StoredEvent> log = log(simulation);
        Map<String, List<StoredEvent>> byCommit = new HashMap<>();
        log.forEach(e -> byCommit.computeIfAbsent(e.commitId(), id -> new ArrayList<>()).add(e));
        for (Simulation.Asked asked : simulation.asked) {
            judge(asked, byCommit.getOrDefault(asked.commit().id(), List.of()), log);
        }
        for (Simulation.Engine engine : simulation.engines) {
            if (!engine.killed) {
                assertThat(engine.seen).isEqualTo(log);
            }
        }
    }

    private static List<StoredEvent> log(Simulation simulation) {
        List<StoredEvent> log = new ArrayList<>();
        Link head = Link.START;
        for (Batch batch : simulation.storage.batches()) {
            batch.requireFollows(head);
            head = batch.link();
            log.addAll(batch.events());
        }
        for (int i = 0; i < log.size(); i++) {
            assertThat(log.get(i).position()).isEqualTo(i + 1);
        }
        return log;
    }

    private void judge(Simulation.Asked asked, List<StoredEvent> found, List<StoredEvent> log)
            throws Exception {
        Commit commit = asked.commit();
        if (!found.isEmpty()) {
            assertThat(found).extracting(StoredEvent::id).isEqualTo(ids(commit));
            assertThat(found.getLast().position() - found.getFirst().position())
                    .isEqualTo(found.size() - 1);
            assertThat(conflict(commit, log, found.getFirst().position())).isFalse();
        }
        if (asked.engine().killed && !commit.future().isDone()) {
            killed++;
            return;
        }
        assertThat(commit.future()).isDone();
        try {
            Appended where = commit.future().get();
            written++;
            assertThat(where.first()).isEqualTo(found.getFirst().position());
            assertThat(where.last()).isEqualTo(found.getLast().position());
            assertThat(where.recordedAt()).isEqualTo(found.getFirst().recordedAt());
        } catch (ExecutionException e) {
            judgeFailure(e.getCause(), commit, found, log);
        }
    }

    private void judgeFailure(
            Throwable why, Commit commit, List<StoredEvent> found, List<StoredEvent> log) {
        switch (why) {
            case AppendRejected r -> {
                rejected++;
                assertThat(found).isEmpty();
                assertThat(conflict(commit, log, Long.MAX_VALUE)).isTrue();
            }
            case LogUnavailable u -> {
                unavailable++;
                assertThat(found).isEmpty();
            }
            case OutcomeUnknown u -> unknown++;
            default -> throw new AssertionError(why);
        }
    }

    private static List<String> ids(Commit commit) {
        return commit.events().stream().map(e -> e.id()).toList();
    }

    private static boolean conflict(Commit commit, List<StoredEvent> log, long before) {
        AppendCondition condition = commit.condition();
        return condition != null
                && log.stream()
                        .filter(e -> e.position() > condition.after() && e.position() < before)
                        .anyMatch(condition.criteria()::matches);
    }
}
