package no.tverrlag.eventstore.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.AppendRejected;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.OutcomeUnknown;
import no.tverrlag.eventstore.StoredEvent;

/** Holds what a simulation's callers and readers were told against the log at its end. */
final class Judge {
    private final Simulation simulation;
    private final Tally tally;
    private final List<StoredEvent> log = new ArrayList<>();
    private final Map<String, List<StoredEvent>> byCommit = new HashMap<>();

    /** How often what happened, over many simulations. */
    static final class Tally {
        long written;
        long rejected;
        long unknown;
        long unavailable;
        long reverted;
        long killed;

        @Override
        public String toString() {
            return "%d written, %d rejected, %d unavailable, %d unknown, %d reverted, %d killed"
                    .formatted(written, rejected, unavailable, unknown, reverted, killed);
        }
    }

    private Judge(Simulation simulation, Tally tally) {
        this.simulation = simulation;
        this.tally = tally;
    }

    static void judge(Simulation simulation, Tally tally) {
        Judge judge = new Judge(simulation, tally);
        judge.readLog();
        simulation.asked.forEach(judge::judge);
        judge.judgeOrder();
        for (SimulatedEngine engine : simulation.engines) {
            engine.looks.forEach(judge::judge);
            engine.seen.forEach(seen -> judge.judge(seen, engine));
        }
    }

    private void readLog() {
        Link head = Link.START;
        for (Batch batch : simulation.storage.batches()) {
            batch.requireFollows(head);
            head = batch.link();
            for (StoredEvent event : batch.events()) {
                log.add(event);
                Broken.unless(event.position() == log.size(), "positions have gaps");
                byCommit.computeIfAbsent(event.commitId(), _ -> new ArrayList<>()).add(event);
            }
        }
    }

    private void judge(Asked asked) {
        Commit commit = asked.commit;
        List<StoredEvent> found = byCommit.getOrDefault(commit.id(), List.of());
        if (!found.isEmpty()) {
            requireWhole(commit, found);
            long first = found.getFirst().position();
            Broken.unless(!conflict(commit, first), "its condition did not hold");
        }
        if (asked.where != null) {
            tally.written++;
            requireAt(asked.where, found);
        } else if (asked.why != null) {
            judgeFailure(asked.why, commit, found);
        } else {
            tally.killed++;
            Broken.unless(asked.engine.isKilled(), "it was never answered");
        }
    }

    private static void requireWhole(Commit commit, List<StoredEvent> found) {
        int size = commit.events().size();
        Broken.unless(found.size() == size, "not there whole, or more than once");
        for (int i = 0; i < size; i++) {
            StoredEvent event = found.get(i);
            Broken.unless(event.id().equals(commit.events().get(i).id()), "out of order");
            Broken.unless(
                    event.position() == found.getFirst().position() + i, "its events are apart");
            Broken.unless(
                    event.recordedAt().equals(found.getFirst().recordedAt()),
                    "it was written in parts");
        }
    }

    private static void requireAt(Appended where, List<StoredEvent> found) {
        Broken.unless(
                !found.isEmpty()
                        && where.first() == found.getFirst().position()
                        && where.last() == found.getLast().position()
                        && where.recordedAt().equals(found.getFirst().recordedAt()),
                "it does not stand where it was said to");
    }

    private void judgeFailure(Throwable why, Commit commit, List<StoredEvent> found) {
        switch (why) {
            case AppendRejected _ -> {
                tally.rejected++;
                Broken.unless(found.isEmpty(), "rejected, and there");
                Broken.unless(
                        simulation.hasReverted() || conflict(commit, Long.MAX_VALUE),
                        "rejected for no reason");
            }
            case LogUnavailable _ -> {
                tally.unavailable++;
                Broken.unless(found.isEmpty(), "said not to be written, and there");
            }
            case OutcomeUnknown _ -> tally.unknown++;
            case LogReverted _, LogCorrupted _ when simulation.hasReverted() -> {
                tally.reverted++;
                Broken.unless(found.isEmpty(), "said to be gone, and there");
            }
            default -> throw new AssertionError(why);
        }
    }

    private boolean conflict(Commit commit, long before) {
        AppendCondition condition = commit.condition();
        if (condition == null) {
            return false;
        }
        for (long at = condition.after() + 1; at < before && at <= log.size(); at++) {
            if (condition.criteria().matches(log.get((int) at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** What was asked for after another was acknowledged stands after it. */
    private void judgeOrder() {
        List<Asked> inOrder = new ArrayList<>();
        for (Asked asked : simulation.asked) {
            if (asked.where != null) {
                inOrder.add(asked);
            }
        }
        inOrder.sort((a, b) -> Long.compare(b.where.first(), a.where.first()));
        long acknowledgedFurtherOn = Long.MAX_VALUE;
        for (Asked asked : inOrder) {
            Broken.unless(asked.at <= acknowledgedFurtherOn, "it stands before an earlier one");
            acknowledgedFurtherOn = Math.min(acknowledgedFurtherOn, asked.answeredAt);
        }
    }

    private void judge(Asked.Look look) {
        long marker = look.found().marker();
        Broken.unless(marker >= look.acknowledged(), "an acknowledged append was not sourced");
        requireSame(look.criteria(), look.from(), marker, look.found().events(), true);
    }

    private void judge(SimulatedEngine.Seen seen, SimulatedEngine engine) {
        if (simulation.hasReverted() && (engine.isKilled() || engine.tail.hasFailed())) {
            return;
        }
        requireSame(seen.criteria(), seen.from(), log.size(), seen.events(), !engine.isKilled());
    }

    private void requireSame(
            Criteria criteria, long from, long to, List<StoredEvent> seen, boolean all) {
        int at = 0;
        for (long p = from; p <= to && (all || at < seen.size()); p++) {
            StoredEvent event = log.get((int) p - 1);
            if (criteria.matches(event)) {
                Broken.unless(at < seen.size(), "an event was not read");
                StoredEvent read = seen.get(at++);
                Broken.unless(
                        read.position() == p && read.id().equals(event.id()),
                        "an event was skipped");
            }
        }
        Broken.unless(at == seen.size(), "more was read than there is");
    }
}
