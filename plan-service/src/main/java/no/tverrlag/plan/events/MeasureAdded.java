package no.tverrlag.plan.events;

import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** Something is to be done for a goal, and somebody answers for it. */
public record MeasureAdded(
        PersonId person,
        String plan,
        String measure,
        String goal,
        Sealed what,
        ActorRef responsible,
        DecisionStatus decisionStatus,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Instant at)
        implements PlanEvent {}
