package no.tverrlag.plan.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.kernel.Texts;
import no.tverrlag.plan.events.DecisionStatus;
import no.tverrlag.plan.events.GoalClosed;
import no.tverrlag.plan.events.GoalProposed;
import no.tverrlag.plan.events.MeasureAdded;
import no.tverrlag.plan.events.PlanClosed;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanOpened;
import org.jspecify.annotations.Nullable;

/**
 * Adds what is to be done for a goal, and who answers for it.
 *
 * <p>A plan gives no right to a service, so whether a measure is granted is said apart from whether
 * it is carried out.
 */
public final class AddMeasure {

    /**
     * @param responsible mandatory; null is refused
     */
    public record Command(
            PersonId person,
            String plan,
            String measure,
            String goal,
            Sealed what,
            @Nullable ActorRef responsible,
            DecisionStatus decisionStatus,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Instant at) {

        private MeasureAdded fact(ActorRef who, Instant when) {
            return new MeasureAdded(
                    person, plan, measure, goal, what, who, decisionStatus, start, end, when);
        }
    }

    public static final Slice<Command, Measures, PlanEvent> SLICE =
            new Slice<>(
                    "AddMeasure",
                    Set.of(
                            PlanOpened.class,
                            GoalProposed.class,
                            MeasureAdded.class,
                            GoalClosed.class,
                            PlanClosed.class),
                    it -> List.of(Tag.of("plan", it.plan())),
                    _ -> Measures.NONE,
                    Measures::evolve,
                    AddMeasure::decide);

    private AddMeasure() {}

    static Decision<PlanEvent, MeasureRefusal> decide(Command it, Measures now) {
        ActorRef responsible = it.responsible();
        Optional<MeasureRefusal> obstacle = now.notOpen(it.plan()).or(() -> wrongContent(it));
        if (obstacle.isPresent()) {
            return Decision.refuse(obstacle.get());
        }
        if (responsible == null) {
            return Decision.refuse(new MeasureRefusal.ResponsibleMissing());
        }
        MeasureAdded there = now.byId().get(it.measure());
        if (there != null) {
            return there.equals(it.fact(responsible, there.at()))
                    ? Decision.nothing()
                    : Decision.refuse(new MeasureRefusal.MeasureIdTaken(it.measure()));
        }
        return now.goalNotOpen(it.goal())
                .<Decision<PlanEvent, MeasureRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.append(it.fact(responsible, it.at())));
    }

    private static Optional<MeasureRefusal> wrongContent(Command it) {
        if (Texts.missing(it.what())) {
            return Optional.of(new MeasureRefusal.WhatMissing());
        }
        if (Texts.tooLong(it.what())) {
            return Optional.of(new MeasureRefusal.TextTooLong(Texts.LIMIT));
        }
        LocalDate start = it.start();
        LocalDate end = it.end();
        return start != null && end != null && end.isBefore(start)
                ? Optional.of(new MeasureRefusal.EndBeforeStart())
                : Optional.empty();
    }
}
