package no.tverrlag.history.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.tverrlag.contracts.plan.GoalAgreed;
import no.tverrlag.contracts.plan.GoalClosed;
import no.tverrlag.contracts.plan.GoalEvaluated;
import no.tverrlag.contracts.plan.GoalProposed;
import no.tverrlag.contracts.plan.MeasureAdded;
import no.tverrlag.contracts.plan.PlanActivated;
import no.tverrlag.contracts.plan.PlanClosed;
import no.tverrlag.contracts.plan.PlanConsentLapsed;
import no.tverrlag.contracts.plan.PlanMessage;
import no.tverrlag.contracts.plan.PlanOpened;
import no.tverrlag.contracts.plan.PlanStatus;
import no.tverrlag.history.replay.History.Evaluated;
import org.jspecify.annotations.Nullable;

/**
 * Where the person's plans stood. Facts of one plan add up the same in whatever order they
 * happened: a plan may be opened in the records after a goal was agreed in life.
 */
final class PlanReplay {

    private final Map<String, Plan> plans = new HashMap<>();
    private @Nullable Plan latest;
    private @Nullable Evaluated lastEvaluation;

    private static final class Plan {
        private boolean active;
        private @Nullable PlanStatus closed;
        private final Set<String> agreed = new TreeSet<>();
        private final Set<String> closedGoals = new TreeSet<>();
    }

    Optional<PlanStatus> status() {
        return Optional.ofNullable(latest).map(PlanReplay::status);
    }

    /** None once the plan is closed. */
    List<String> openGoals() {
        if (latest == null || latest.closed != null) {
            return List.of();
        }
        Set<String> open = new TreeSet<>(latest.agreed);
        open.removeAll(latest.closedGoals);
        return List.copyOf(open);
    }

    Optional<Evaluated> lastEvaluation() {
        return Optional.ofNullable(lastEvaluation);
    }

    void take(PlanMessage message) {
        if (message.plan() == null) {
            return;
        }
        Plan plan = plans.computeIfAbsent(message.plan(), _ -> new Plan());
        switch (message) {
            case PlanOpened _ -> latest = plan;
            case PlanActivated _ -> plan.active = true;
            case PlanClosed it -> plan.closed = it.status();
            case GoalAgreed it -> plan.agreed.add(it.goal());
            case GoalClosed it -> plan.closedGoals.add(it.goal());
            case GoalEvaluated it ->
                    lastEvaluation =
                            new Evaluated(it.goal(), Optional.ofNullable(it.score()), it.change());
            case GoalProposed _, MeasureAdded _, PlanConsentLapsed _ -> {}
        }
    }

    private static PlanStatus status(Plan plan) {
        if (plan.closed != null) {
            return plan.closed;
        }
        return plan.active ? PlanStatus.ACTIVE : PlanStatus.DRAFT;
    }
}
