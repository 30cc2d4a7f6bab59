package no.tverrlag.plan.planof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.tverrlag.plan.events.CloseReason;
import no.tverrlag.plan.events.GoalEvaluated;
import no.tverrlag.plan.events.GoalProposed;
import no.tverrlag.plan.events.MeasureAdded;
import no.tverrlag.plan.events.PlanOpened;
import no.tverrlag.plan.events.PlanStatus;
import no.tverrlag.plan.events.Target;
import org.jspecify.annotations.Nullable;

/**
 * One plan with all that is in it.
 *
 * @param goals by their ids, in the order proposed
 * @param measures in the order added
 */
public record PlanView(
        PlanOpened opened,
        PlanStatus status,
        @Nullable Instant activatedAt,
        @Nullable CloseReason closeReason,
        @Nullable Instant closedAt,
        Map<String, GoalView> goals,
        List<MeasureAdded> measures) {

    /**
     * One goal and how it went.
     *
     * @param due the date now in force
     * @param evaluations in the order in which they were true
     */
    public record GoalView(
            GoalProposed proposed,
            GoalStatus status,
            @Nullable LocalDate due,
            List<GoalEvaluated> evaluations) {
        public GoalView {
            evaluations = List.copyOf(evaluations);
        }

        static GoalView of(GoalProposed it) {
            Target target = it.target();
            return new GoalView(
                    it, GoalStatus.PROPOSED, target == null ? null : target.due(), List.of());
        }

        GoalView in(GoalStatus newStatus) {
            return new GoalView(proposed, newStatus, due, evaluations);
        }

        GoalView evaluated(GoalEvaluated it) {
            List<GoalEvaluated> changed = new ArrayList<>(evaluations);
            int place = changed.size();
            while (place > 0 && it.at().isBefore(changed.get(place - 1).at())) {
                place--;
            }
            changed.add(place, it);
            return new GoalView(proposed, status, it.due(), changed);
        }
    }

    /** How far a goal has come. */
    public enum GoalStatus {
        PROPOSED,
        AGREED,
        CLOSED
    }

    public PlanView {
        goals = Collections.unmodifiableMap(new LinkedHashMap<>(goals));
        measures = List.copyOf(measures);
    }

    static PlanView of(PlanOpened it) {
        return new PlanView(it, PlanStatus.DRAFT, null, null, null, Map.of(), List.of());
    }

    PlanView activated(Instant at) {
        return new PlanView(opened, PlanStatus.ACTIVE, at, closeReason, closedAt, goals, measures);
    }

    PlanView closed(CloseReason reason, Instant at) {
        return new PlanView(opened, reason.endsAs(), activatedAt, reason, at, goals, measures);
    }

    PlanView with(GoalProposed it) {
        return withGoal(it.goal(), GoalView.of(it));
    }

    PlanView with(MeasureAdded it) {
        List<MeasureAdded> changed = new ArrayList<>(measures);
        changed.add(it);
        return new PlanView(opened, status, activatedAt, closeReason, closedAt, goals, changed);
    }

    PlanView goal(String id, UnaryOperator<GoalView> change) {
        GoalView goal = goals.get(id);
        return goal == null ? this : withGoal(id, change.apply(goal));
    }

    private PlanView withGoal(String id, GoalView goal) {
        Map<String, GoalView> changed = new LinkedHashMap<>(goals);
        changed.put(id, goal);
        return new PlanView(opened, status, activatedAt, closeReason, closedAt, changed, measures);
    }
}
