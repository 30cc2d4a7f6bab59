package no.tverrlag.plan.goal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.tverrlag.kernel.Tag;
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
import no.tverrlag.plan.events.PlanStatus;
import org.jspecify.annotations.Nullable;

/**
 * The goals of one plan and how far the plan has come: the state of every act on a goal.
 *
 * @param status null as long as there is no such plan
 */
record Goals(@Nullable PlanStatus status, Map<String, Goal> byId) {

    static final Set<Class<? extends PlanEvent>> READS =
            Set.of(
                    PlanOpened.class,
                    GoalProposed.class,
                    GoalAgreed.class,
                    PlanActivated.class,
                    GoalEvaluated.class,
                    GoalClosed.class,
                    PlanClosed.class);

    static final Goals NONE = new Goals(null, Map.of());

    Goals {
        byId = Map.copyOf(byId);
    }

    static List<Tag> boundary(String plan) {
        return List.of(Tag.of("plan", plan));
    }

    static Goals evolve(Goals then, PlanEvent fact) {
        return switch (fact) {
            case PlanOpened _ -> then.in(PlanStatus.DRAFT);
            case PlanActivated _ -> then.in(PlanStatus.ACTIVE);
            case PlanClosed it -> then.in(it.reason().endsAs());
            case GoalProposed it -> then.with(it.goal(), Goal.of(it));
            case GoalAgreed it -> then.changed(it.goal(), Goal::nowAgreed);
            case GoalEvaluated it -> then.changed(it.goal(), goal -> goal.after(it));
            case GoalClosed it -> then.changed(it.goal(), Goal::nowClosed);
            case MeasureAdded _, PlanConsentLapsed _ -> then;
        };
    }

    /** Why nothing can be said about this plan's goals any more, or yet. */
    Optional<GoalRefusal> notOpen(String plan) {
        if (status == null) {
            return Optional.of(new GoalRefusal.UnknownPlan(plan));
        }
        return status.isClosed()
                ? Optional.of(new GoalRefusal.PlanIsClosed(status))
                : Optional.empty();
    }

    private Goals in(PlanStatus newStatus) {
        return new Goals(newStatus, byId);
    }

    private Goals changed(String id, UnaryOperator<Goal> change) {
        Goal goal = byId.get(id);
        return goal == null ? this : with(id, change.apply(goal));
    }

    private Goals with(String id, Goal goal) {
        Map<String, Goal> changed = new HashMap<>(byId);
        changed.put(id, goal);
        return new Goals(status, changed);
    }
}
