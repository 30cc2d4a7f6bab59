package no.tverrlag.plan.planof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.plan.events.Achievement;
import no.tverrlag.plan.events.Change;
import no.tverrlag.plan.events.CloseReason;
import no.tverrlag.plan.events.DecisionStatus;
import no.tverrlag.plan.events.GoalEvaluated;
import no.tverrlag.plan.events.Instrument;
import no.tverrlag.plan.events.LifeArea;
import no.tverrlag.plan.events.MeasureAdded;
import no.tverrlag.plan.events.NextStep;
import no.tverrlag.plan.events.Period;
import no.tverrlag.plan.events.PlanStatus;
import no.tverrlag.plan.planof.PlanView.GoalStatus;
import no.tverrlag.plan.planof.PlanView.GoalView;
import org.jspecify.annotations.Nullable;

/** A plan as it is answered; erased text is absent. */
public record PlanBody(
        String id,
        PersonId person,
        PlanStatus status,
        Period period,
        List<LocalDate> reviewDates,
        String legalBasisVersion,
        Instant openedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant closedAt,
        @Nullable CloseReason closeReason,
        List<GoalBody> goals,
        List<MeasureBody> measures) {

    /** A goal with its evaluations, oldest first. */
    public record GoalBody(
            String id,
            @Nullable String words,
            LifeArea lifeArea,
            ActorRef proposedBy,
            GoalStatus status,
            @Nullable TargetBody target,
            @Nullable LocalDate due,
            List<EvaluationBody> evaluations) {

        static GoalBody of(GoalView goal) {
            return new GoalBody(
                    goal.proposed().goal(),
                    text(goal.proposed().words()),
                    goal.proposed().lifeArea(),
                    goal.proposed().proposedBy(),
                    goal.status(),
                    TargetBody.of(goal),
                    goal.due(),
                    goal.evaluations().stream().map(EvaluationBody::of).toList());
        }
    }

    /** What reaching the goal would look like. */
    public record TargetBody(
            Instrument instrument,
            @Nullable String activity,
            @Nullable Integer value,
            @Nullable LocalDate due) {

        static @Nullable TargetBody of(GoalView goal) {
            var target = goal.proposed().target();
            return target == null
                    ? null
                    : new TargetBody(
                            target.instrument(),
                            text(target.activity()),
                            target.value(),
                            target.due());
        }
    }

    /** One evaluation of a goal. */
    public record EvaluationBody(
            String id,
            Instant at,
            ActorRef evaluatedBy,
            Instrument instrument,
            @Nullable Integer score,
            Change change,
            Achievement achievement,
            @Nullable String personAssessment,
            @Nullable String teamAssessment,
            NextStep nextStep,
            @Nullable LocalDate due) {

        static EvaluationBody of(GoalEvaluated it) {
            return new EvaluationBody(
                    it.evaluation(),
                    it.at(),
                    it.evaluatedBy(),
                    it.instrument(),
                    it.score(),
                    it.change(),
                    it.achievement(),
                    text(it.personAssessment()),
                    text(it.teamAssessment()),
                    it.nextStep(),
                    it.due());
        }
    }

    /** What is done for a goal. */
    public record MeasureBody(
            String id,
            String goal,
            @Nullable String what,
            ActorRef responsible,
            DecisionStatus decisionStatus,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {

        static MeasureBody of(MeasureAdded it) {
            return new MeasureBody(
                    it.measure(),
                    it.goal(),
                    text(it.what()),
                    it.responsible(),
                    it.decisionStatus(),
                    it.start(),
                    it.end());
        }
    }

    static PlanBody of(PlanView plan) {
        return new PlanBody(
                plan.opened().plan(),
                plan.opened().person(),
                plan.status(),
                plan.opened().period(),
                plan.opened().reviewDates(),
                plan.opened().legalBasisVersion(),
                plan.opened().at(),
                plan.activatedAt(),
                plan.closedAt(),
                plan.closeReason(),
                plan.goals().values().stream().map(GoalBody::of).toList(),
                plan.measures().stream().map(MeasureBody::of).toList());
    }

    private static @Nullable String text(@Nullable Sealed sealed) {
        return sealed == null || sealed.isErased() ? null : sealed.text().orElseThrow();
    }
}
