package no.tverrlag.plan.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.plan.events.GoalAgreed;
import no.tverrlag.plan.events.GoalClosed;
import no.tverrlag.plan.events.GoalEvaluated;
import no.tverrlag.plan.events.GoalProposed;
import no.tverrlag.plan.events.MeasureAdded;
import no.tverrlag.plan.events.PlanActivated;
import no.tverrlag.plan.events.PlanClosed;
import no.tverrlag.plan.events.PlanConsentLapsed;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanOpened;

/**
 * The measures of one plan and the goals they may serve.
 *
 * @param goals all that were ever proposed
 * @param closedGoals those that take no more measures
 */
record Measures(
        Stage stage, Set<String> goals, Set<String> closedGoals, Map<String, MeasureAdded> byId) {

    enum Stage {
        UNKNOWN,
        OPEN,
        CLOSED
    }

    static final Measures NONE = new Measures(Stage.UNKNOWN, Set.of(), Set.of(), Map.of());

    Measures {
        goals = Set.copyOf(goals);
        closedGoals = Set.copyOf(closedGoals);
        byId = Map.copyOf(byId);
    }

    static Measures evolve(Measures then, PlanEvent fact) {
        return switch (fact) {
            case PlanOpened _ -> then.in(Stage.OPEN);
            case PlanClosed _ -> then.in(Stage.CLOSED);
            case GoalProposed it -> then.withGoal(it.goal());
            case GoalClosed it -> then.withoutGoal(it.goal());
            case MeasureAdded it -> then.with(it);
            case GoalAgreed _, PlanActivated _, GoalEvaluated _, PlanConsentLapsed _ -> then;
        };
    }

    Optional<MeasureRefusal> notOpen(String plan) {
        return switch (stage) {
            case UNKNOWN -> Optional.of(new MeasureRefusal.UnknownPlan(plan));
            case CLOSED -> Optional.of(new MeasureRefusal.PlanIsClosed());
            case OPEN -> Optional.empty();
        };
    }

    Optional<MeasureRefusal> goalNotOpen(String goal) {
        if (closedGoals.contains(goal)) {
            return Optional.of(new MeasureRefusal.GoalIsClosed(goal));
        }
        return goals.contains(goal)
                ? Optional.empty()
                : Optional.of(new MeasureRefusal.UnknownGoal(goal));
    }

    private Measures in(Stage newStage) {
        return new Measures(newStage, goals, closedGoals, byId);
    }

    private Measures withGoal(String goal) {
        return new Measures(stage, plus(goals, goal), closedGoals, byId);
    }

    private Measures withoutGoal(String goal) {
        return new Measures(stage, goals, plus(closedGoals, goal), byId);
    }

    private Measures with(MeasureAdded measure) {
        Map<String, MeasureAdded> changed = new HashMap<>(byId);
        changed.put(measure.measure(), measure);
        return new Measures(stage, goals, closedGoals, changed);
    }

    private static Set<String> plus(Set<String> some, String one) {
        Set<String> changed = new HashSet<>(some);
        changed.add(one);
        return changed;
    }
}
