package no.tverrlag.history.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.tverrlag.contracts.log.FactsLost;
import no.tverrlag.contracts.plan.PlanMessage;
import no.tverrlag.contracts.referral.PersonErased;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.history.journal.JournalFact;
import org.jspecify.annotations.Nullable;

/**
 * Folds a person's facts into their history: those that had been recorded by {@code knownAt}, as
 * far as they had happened by {@code asOf}, in the order in which they happened. What its service
 * had lost by {@code knownAt} counts no longer; before that became known, it did.
 */
public final class Replay {

    private static final Comparator<JournalFact> AS_HAPPENED =
            Comparator.comparing(JournalFact::occurredAt)
                    .thenComparing(JournalFact::recordedAt)
                    .thenComparing(JournalFact::source)
                    .thenComparing(JournalFact::position);

    private final TeamReplay team = new TeamReplay();
    private final ConsentReplay consents = new ConsentReplay();
    private final PlanReplay plans = new PlanReplay();

    private @Nullable Instant erasedAt;

    private Replay() {}

    /** The same facts and instants have the same history, in whatever order the facts come. */
    public static History history(Collection<JournalFact> facts, Instant asOf, Instant knownAt) {
        Replay replay = new Replay();
        Map<String, Long> positions = new TreeMap<>();
        List<JournalFact> known =
                facts.stream().filter(fact -> !fact.recordedAt().isAfter(knownAt)).toList();
        Set<String> lost = lost(known);
        known.stream()
                .sorted(AS_HAPPENED)
                .forEach(
                        fact -> {
                            positions.merge(fact.source(), fact.position(), Math::max);
                            if (!fact.occurredAt().isAfter(asOf)
                                    && !lost.contains(fact.eventId())) {
                                replay.take(fact);
                            }
                        });
        return replay.history(positions, asOf, knownAt);
    }

    /** What the services' logs had lost, as far as it was known: it counts no longer. */
    private static Set<String> lost(List<JournalFact> known) {
        Set<String> lost = new HashSet<>();
        for (JournalFact each : known) {
            if (each.fact().event() instanceof FactsLost told) {
                told.facts().forEach(fact -> lost.add(fact.event()));
            }
        }
        return lost;
    }

    /** Now, or when the newest fact was recorded if its service's clock is ahead of ours. */
    public static Instant newest(Collection<JournalFact> facts, Instant now) {
        return facts.stream()
                .map(JournalFact::recordedAt)
                .filter(recorded -> recorded.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Reports, notices and accesses are told by the journal; the history's state has none. */
    private void take(JournalFact fact) {
        if (fact.fact().event() instanceof TeamMessage message) {
            team.take(message);
            consents.take(message);
        } else if (fact.fact().event() instanceof PlanMessage message) {
            plans.take(message);
        } else if (fact.fact().event() instanceof PersonErased erased) {
            erasedAt = erased.at();
        }
    }

    private History history(Map<String, Long> positions, Instant asOf, Instant knownAt) {
        return new History(
                team.coordinator(),
                team.vacant(),
                team.members(),
                plans.status(),
                plans.openGoals(),
                plans.lastEvaluation(),
                team.admitted(),
                consents.inForce(asOf),
                Optional.ofNullable(erasedAt),
                positions,
                asOf,
                knownAt);
    }
}
