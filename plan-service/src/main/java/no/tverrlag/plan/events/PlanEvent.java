package no.tverrlag.plan.events;

import java.time.Instant;
import no.tverrlag.kernel.PersonEvent;
import org.jspecify.annotations.Nullable;

/**
 * A stored fact about a person's individual plan; goal and measure ids are unique in their plan.
 */
public sealed interface PlanEvent extends PersonEvent
        permits PlanOpened,
                GoalProposed,
                GoalAgreed,
                MeasureAdded,
                PlanActivated,
                GoalEvaluated,
                GoalClosed,
                PlanClosed,
                PlanConsentLapsed {

    /** The plan that the fact belongs to; null if the person has none. */
    @Nullable String plan();

    /** When it was true, which may lie well before it was recorded. */
    Instant at();
}
