package no.tverrlag.plan.close;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
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
import no.tverrlag.plan.events.PlanConsentLapsed;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanOpened;
import org.jspecify.annotations.Nullable;

/** Ends a plan, draft or active, for good; the person may have a new one afterwards. */
public final class ClosePlan {

    public record Command(PersonId person, String plan, CloseReason reason, Instant at) {}

    /** What stands in the way. */
    public sealed interface Refusal extends no.tverrlag.kernel.Refusal {

        record UnknownPlan(String plan) implements Refusal, Unknown {
            @Override
            public String detail() {
                return "There is no such plan.";
            }
        }

        record PlanClosedAlready(CloseReason reason) implements Refusal, NotNow {
            @Override
            public String detail() {
                return "The plan was closed before, for another reason.";
            }
        }
    }

    /** Is there such a plan, and why was it closed if it was? */
    record State(boolean known, @Nullable CloseReason closed) {}

    public static final Slice<Command, State, PlanEvent> SLICE =
            new Slice<>(
                    "ClosePlan",
                    Set.of(PlanOpened.class, PlanClosed.class),
                    it -> List.of(Tag.of("plan", it.plan())),
                    _ -> new State(false, null),
                    ClosePlan::evolve,
                    ClosePlan::decide);

    private ClosePlan() {}

    static Decision<PlanEvent, Refusal> decide(Command it, State now) {
        if (!now.known()) {
            return Decision.refuse(new Refusal.UnknownPlan(it.plan()));
        }
        if (now.closed() == null) {
            return Decision.append(new PlanClosed(it.person(), it.plan(), it.reason(), it.at()));
        }
        return now.closed() == it.reason()
                ? Decision.nothing()
                : Decision.refuse(new Refusal.PlanClosedAlready(now.closed()));
    }

    static State evolve(State then, PlanEvent fact) {
        return switch (fact) {
            case PlanOpened _ -> new State(true, null);
            case PlanClosed it -> new State(then.known(), it.reason());
            case GoalProposed _,
                    GoalAgreed _,
                    MeasureAdded _,
                    PlanActivated _,
                    GoalEvaluated _,
                    GoalClosed _,
                    PlanConsentLapsed _ ->
                    then;
        };
    }
}
