package no.tverrlag.plan.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import no.tverrlag.plan.events.GoalEvaluated;
import no.tverrlag.plan.events.GoalProposed;
import no.tverrlag.plan.events.Instrument;
import no.tverrlag.plan.events.Target;
import org.jspecify.annotations.Nullable;

/**
 * One goal as far as its acts need it.
 *
 * @param due the date now in force
 * @param first per instrument the earliest comparable score, by when it was true
 */
record Goal(
        GoalProposed proposed,
        boolean agreed,
        boolean closed,
        @Nullable LocalDate due,
        Map<Instrument, Baseline> first) {

    /** A score to compare with, and when it was true. */
    record Baseline(int score, Instant at) {}

    Goal {
        first = Map.copyOf(first);
    }

    static Goal of(GoalProposed proposed) {
        Target target = proposed.target();
        return new Goal(proposed, false, false, target == null ? null : target.due(), Map.of());
    }

    Goal nowAgreed() {
        return new Goal(proposed, true, closed, due, first);
    }

    Goal nowClosed() {
        return new Goal(proposed, agreed, true, due, first);
    }

    Goal after(GoalEvaluated fact) {
        return new Goal(proposed, agreed, closed, fact.due(), withBaseline(fact));
    }

    private Map<Instrument, Baseline> withBaseline(GoalEvaluated fact) {
        Integer score = fact.score();
        Baseline known = first.get(fact.instrument());
        if (score == null
                || !Scale.comparable(fact.instrument(), score)
                || (known != null && !fact.at().isBefore(known.at()))) {
            return first;
        }
        Map<Instrument, Baseline> changed = new EnumMap<>(Instrument.class);
        changed.putAll(first);
        changed.put(fact.instrument(), new Baseline(score, fact.at()));
        return changed;
    }

    /** The score that an evaluation at this time is held against; null when it is the first. */
    @Nullable Integer baseline(Instrument instrument, Instant at) {
        Baseline known = first.get(instrument);
        return known == null || at.isBefore(known.at()) ? null : known.score();
    }
}
