package no.tverrlag.plan.outlet;

import no.tverrlag.contracts.plan.Achievement;
import no.tverrlag.contracts.plan.Change;
import no.tverrlag.contracts.plan.CloseReason;
import no.tverrlag.contracts.plan.ConsentLapse;
import no.tverrlag.contracts.plan.DecisionStatus;
import no.tverrlag.contracts.plan.Instrument;
import no.tverrlag.contracts.plan.LifeArea;
import no.tverrlag.contracts.plan.NextStep;
import no.tverrlag.contracts.plan.Period;
import no.tverrlag.contracts.plan.PlanMessage;
import no.tverrlag.contracts.plan.PlanStatus;
import no.tverrlag.contracts.plan.Target;
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
import no.tverrlag.plan.events.Voice;
import org.jspecify.annotations.Nullable;

/** Says each stored fact in the published language; nothing is kept back. */
public final class PlanOutlet {

    private PlanOutlet() {}

    public static PlanMessage published(PlanEvent fact) {
        return switch (fact) {
            case PlanOpened it -> opened(it);
            case GoalProposed it -> proposed(it);
            case GoalAgreed it -> agreed(it);
            case MeasureAdded it -> added(it);
            case PlanActivated it -> activated(it);
            case GoalEvaluated it -> evaluated(it);
            case GoalClosed it -> closed(it);
            case PlanClosed it -> closed(it);
            case PlanConsentLapsed it ->
                    new no.tverrlag.contracts.plan.PlanConsentLapsed(
                            it.person(),
                            it.plan(),
                            ConsentLapse.valueOf(it.lapse().name()),
                            it.at());
        };
    }

    private static PlanMessage opened(PlanOpened it) {
        return new no.tverrlag.contracts.plan.PlanOpened(
                it.person(),
                it.plan(),
                new Period(it.period().from(), it.period().to()),
                it.reviewDates(),
                it.legalBasisVersion(),
                it.openedBy(),
                it.at());
    }

    private static PlanMessage proposed(GoalProposed it) {
        return new no.tverrlag.contracts.plan.GoalProposed(
                it.person(),
                it.plan(),
                it.goal(),
                it.words(),
                LifeArea.valueOf(it.lifeArea().name()),
                it.proposedBy(),
                target(it.target()),
                it.at());
    }

    private static @Nullable Target target(no.tverrlag.plan.events.@Nullable Target it) {
        return it == null
                ? null
                : new Target(
                        Instrument.valueOf(it.instrument().name()),
                        it.activity(),
                        it.value(),
                        it.due());
    }

    private static PlanMessage agreed(GoalAgreed it) {
        return new no.tverrlag.contracts.plan.GoalAgreed(
                it.person(),
                it.plan(),
                it.goal(),
                it.agreedBy(),
                it.voice() == Voice.OWN,
                it.how(),
                it.at());
    }

    private static PlanMessage added(MeasureAdded it) {
        return new no.tverrlag.contracts.plan.MeasureAdded(
                it.person(),
                it.plan(),
                it.measure(),
                it.goal(),
                it.what(),
                it.responsible(),
                DecisionStatus.valueOf(it.decisionStatus().name()),
                it.start(),
                it.end(),
                it.at());
    }

    private static PlanMessage activated(PlanActivated it) {
        return new no.tverrlag.contracts.plan.PlanActivated(
                it.person(), it.plan(), it.activatedBy(), it.at());
    }

    private static PlanMessage evaluated(GoalEvaluated it) {
        return new no.tverrlag.contracts.plan.GoalEvaluated(
                it.person(),
                it.plan(),
                it.goal(),
                it.evaluation(),
                Instrument.valueOf(it.instrument().name()),
                it.score(),
                Change.valueOf(it.change().name()),
                Achievement.valueOf(it.achievement().name()),
                it.personAssessment(),
                it.teamAssessment(),
                NextStep.valueOf(it.nextStep().name()),
                it.due(),
                it.evaluatedBy(),
                it.at());
    }

    private static PlanMessage closed(GoalClosed it) {
        return new no.tverrlag.contracts.plan.GoalClosed(
                it.person(),
                it.plan(),
                it.goal(),
                Achievement.valueOf(it.achievement().name()),
                it.at());
    }

    private static PlanMessage closed(PlanClosed it) {
        return new no.tverrlag.contracts.plan.PlanClosed(
                it.person(),
                it.plan(),
                CloseReason.valueOf(it.reason().name()),
                PlanStatus.valueOf(it.reason().endsAs().name()),
                it.at());
    }
}
