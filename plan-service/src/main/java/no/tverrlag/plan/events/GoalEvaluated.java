package no.tverrlag.plan.events;

import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A goal was looked at again.
 *
 * @param score in the instrument's own range; none for {@link Instrument#NARRATIVE}
 * @param change against the goal's first evaluation with this instrument
 * @param due when the goal is due from now on: newly set, or kept
 */
public record GoalEvaluated(
        PersonId person,
        String plan,
        String goal,
        String evaluation,
        Instrument instrument,
        @Nullable Integer score,
        Change change,
        Achievement achievement,
        @Nullable Sealed personAssessment,
        @Nullable Sealed teamAssessment,
        NextStep nextStep,
        @Nullable LocalDate due,
        ActorRef evaluatedBy,
        Instant at)
        implements PlanEvent {}
