package no.tverrlag.plan.whenconsentwithdrawncloseplan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.plan.events.CloseReason;
import no.tverrlag.plan.events.GoalAgreed;
import no.tverrlag.plan.events.GoalClosed;
import no.tverrlag.plan.events.GoalEvaluated;
import no.tverrlag.plan.events.GoalProposed;
import no.tverrlag.plan.events.MeasureAdded;
import no.tverrlag.plan.events.PlanActivated;
import no.tverrlag.plan.events.PlanClosed;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanOpened;
import org.jspecify.annotations.Nullable;

/**
 * Closes the person's plan as revoked; what was lawfully written in it stays.
 *
 * <p>A plan that was opened when the withdrawal was known already rests on a newer consent and is
 * left alone, so it does no harm when a withdrawal comes late or twice.
 */
public final class CloseRevokedPlan {

    /**
     * @param withdrawnAtPosition the withdrawal's position in team-service's store
     */
    public record Command(PersonId person, long withdrawnAtPosition, Instant at) {}

    /**
     * @param open the plan that is not closed, if there is one
     */
    record State(@Nullable PlanOpened open) {}

    public static final Slice<Command, State, PlanEvent> SLICE =
            new Slice<>(
                    "CloseRevokedPlan",
                    Set.of(PlanOpened.class, PlanClosed.class),
                    it -> List.of(Tag.of("person", it.person())),
                    _ -> new State(null),
                    CloseRevokedPlan::evolve,
                    CloseRevokedPlan::decide);

    private CloseRevokedPlan() {}

    static Decision<PlanEvent, Refusal> decide(Command it, State now) {
        PlanOpened open = now.open();
        return open == null || open.consentKnownAt() >= it.withdrawnAtPosition()
                ? Decision.nothing()
                : Decision.append(
                        new PlanClosed(it.person(), open.plan(), CloseReason.REVOKED, it.at()));
    }

    static State evolve(State then, PlanEvent fact) {
        return switch (fact) {
            case PlanOpened it -> new State(it);
            case PlanClosed it -> closed(then, it);
            case GoalProposed _,
                    GoalAgreed _,
                    MeasureAdded _,
                    PlanActivated _,
                    GoalEvaluated _,
                    GoalClosed _ ->
                    then;
        };
    }

    private static State closed(State then, PlanClosed fact) {
        PlanOpened open = then.open();
        return open != null && open.plan().equals(fact.plan()) ? new State(null) : then;
    }
}
