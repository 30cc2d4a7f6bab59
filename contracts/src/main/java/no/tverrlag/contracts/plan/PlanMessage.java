package no.tverrlag.contracts.plan;

import java.time.Instant;
import no.tverrlag.kernel.PersonEvent;
import org.jspecify.annotations.Nullable;

/**
 * A public fact about a person's individual plan.
 *
 * <p>Every message says when it was true ({@code at}), which may lie before facts recorded earlier.
 * Goal, measure and evaluation ids are unique within their plan only.
 */
public sealed interface PlanMessage extends PersonEvent
        permits PlanOpened,
                GoalProposed,
                GoalAgreed,
                MeasureAdded,
                PlanActivated,
                GoalEvaluated,
                GoalClosed,
                PlanClosed,
                PlanConsentLapsed {

    /** The plan that the fact belongs to; a person has at most one that is not closed. */
    @Nullable String plan();

    /** When it was true. */
    Instant at();
}
