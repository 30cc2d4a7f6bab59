package no.tverrlag.plan.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Texts;
import no.tverrlag.plan.events.Achievement;
import no.tverrlag.plan.events.GoalClosed;
import no.tverrlag.plan.events.GoalEvaluated;
import no.tverrlag.plan.events.Instrument;
import no.tverrlag.plan.events.NextStep;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanStatus;
import org.jspecify.annotations.Nullable;

/**
 * Looks at an agreed goal again: score, change since the first time, and what comes next.
 *
 * <p>An evaluation that closes the goal says so in a fact of its own, in the same write. One that
 * is recorded late is compared with what was measured before it in life, not with what was typed in
 * before it.
 */
public final class EvaluateGoal {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    public record Command(
            PersonId person,
            String plan,
            String goal,
            String evaluation,
            Instrument instrument,
            @Nullable Integer score,
            Achievement achievement,
            @Nullable Sealed personAssessment,
            @Nullable Sealed teamAssessment,
            NextStep nextStep,
            @Nullable LocalDate newDueAt,
            ActorRef by,
            Instant at) {}

    public static final Slice<Command, Goals, PlanEvent> SLICE =
            new Slice<>(
                    "EvaluateGoal",
                    Goals.READS,
                    it -> Goals.boundary(it.plan()),
                    _ -> Goals.NONE,
                    Goals::evolve,
                    EvaluateGoal::decide);

    private EvaluateGoal() {}

    static Decision<PlanEvent, GoalRefusal> decide(Command it, Goals now) {
        Optional<GoalRefusal> obstacle = now.notOpen(it.plan()).or(() -> wrongContent(it));
        if (obstacle.isPresent()) {
            return Decision.refuse(obstacle.get());
        }
        Goal goal = now.byId().get(it.goal());
        if (goal == null) {
            return Decision.refuse(new GoalRefusal.UnknownGoal(it.goal()));
        }
        return wrongStage(it, now, goal)
                .<Decision<PlanEvent, GoalRefusal>>map(Decision::refuse)
                .orElseGet(() -> evaluated(it, goal));
    }

    private static Optional<GoalRefusal> wrongContent(Command it) {
        return Scale.refusalOf(it.instrument(), it.score()).or(() -> wrongWords(it));
    }

    private static Optional<GoalRefusal> wrongWords(Command it) {
        if (it.instrument() == Instrument.NARRATIVE
                && Texts.missing(it.personAssessment())
                && Texts.missing(it.teamAssessment())) {
            return Optional.of(new GoalRefusal.AssessmentMissing());
        }
        if (Texts.tooLong(it.personAssessment(), it.teamAssessment())) {
            return Optional.of(GoalRefusal.TextTooLong.refused());
        }
        LocalDate newDueAt = it.newDueAt();
        return newDueAt != null && newDueAt.isBefore(LocalDate.ofInstant(it.at(), NORWAY))
                ? Optional.of(new GoalRefusal.DueBeforeEvaluation())
                : Optional.empty();
    }

    private static Optional<GoalRefusal> wrongStage(Command it, Goals now, Goal goal) {
        if (now.status() != PlanStatus.ACTIVE) {
            return Optional.of(new GoalRefusal.PlanNotActive());
        }
        if (goal.closed()) {
            return Optional.of(new GoalRefusal.GoalIsClosed(it.goal()));
        }
        return goal.agreed()
                ? Optional.empty()
                : Optional.of(new GoalRefusal.GoalNotAgreed(it.goal()));
    }

    private static Decision<PlanEvent, GoalRefusal> evaluated(Command it, Goal goal) {
        GoalEvaluated evaluated =
                new GoalEvaluated(
                        it.person(),
                        it.plan(),
                        it.goal(),
                        it.evaluation(),
                        it.instrument(),
                        it.score(),
                        Scale.change(
                                it.instrument(),
                                it.score(),
                                goal.baseline(it.instrument(), it.at())),
                        it.achievement(),
                        it.personAssessment(),
                        it.teamAssessment(),
                        it.nextStep(),
                        it.newDueAt() == null ? goal.due() : it.newDueAt(),
                        it.by(),
                        it.at());
        return switch (it.nextStep()) {
            case CONTINUE, ADJUST, ESCALATE -> Decision.append(evaluated);
            case CLOSE -> Decision.append(evaluated, closed(it));
        };
    }

    private static GoalClosed closed(Command it) {
        return new GoalClosed(it.person(), it.plan(), it.goal(), it.achievement(), it.at());
    }
}
