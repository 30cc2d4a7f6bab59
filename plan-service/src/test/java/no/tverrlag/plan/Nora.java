package no.tverrlag.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.plan.events.Achievement;
import no.tverrlag.plan.events.Change;
import no.tverrlag.plan.events.CloseReason;
import no.tverrlag.plan.events.ConsentLapse;
import no.tverrlag.plan.events.DecisionStatus;
import no.tverrlag.plan.events.GoalAgreed;
import no.tverrlag.plan.events.GoalClosed;
import no.tverrlag.plan.events.GoalEvaluated;
import no.tverrlag.plan.events.GoalProposed;
import no.tverrlag.plan.events.Instrument;
import no.tverrlag.plan.events.LifeArea;
import no.tverrlag.plan.events.MeasureAdded;
import no.tverrlag.plan.events.NextStep;
import no.tverrlag.plan.events.Period;
import no.tverrlag.plan.events.PlanActivated;
import no.tverrlag.plan.events.PlanClosed;
import no.tverrlag.plan.events.PlanConsentLapsed;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanOpened;
import no.tverrlag.plan.events.Target;
import no.tverrlag.plan.events.Voice;

/** The facts of one invented plan, for every test to build on. */
public final class Nora {

    public static final PersonId NORA = new PersonId("nora");
    public static final ActorRef NURSE =
            new ActorRef("nurse", Sector.HEALTH_MUNICIPAL, "Senja kommune");
    public static final ActorRef TEACHER = new ActorRef("teacher", Sector.SCHOOL, "Finnsnes skole");
    public static final String PLAN = "plan-1";
    public static final String GOAL = "goal-school";
    public static final Instant AT = Instant.parse("2024-10-15T12:40:00Z");
    public static final Instant JANUARY = Instant.parse("2025-01-15T12:00:00Z");
    public static final Instant APRIL = Instant.parse("2025-04-15T12:00:00Z");
    public static final LocalDate DUE = LocalDate.parse("2025-04-15");
    public static final Period YEAR =
            new Period(LocalDate.parse("2024-10-15"), LocalDate.parse("2025-10-15"));
    public static final List<LocalDate> REVIEWS =
            List.of(LocalDate.parse("2025-01-15"), LocalDate.parse("2025-08-20"));

    public static final PlanOpened OPENED =
            new PlanOpened(NORA, PLAN, YEAR, REVIEWS, "rules-2022", NURSE, 7, AT);
    public static final GoalProposed PROPOSED =
            new GoalProposed(
                    NORA,
                    PLAN,
                    GOAL,
                    Sealed.of("I want to be in class with Mia"),
                    LifeArea.SCHOOL,
                    ActorRef.of("nora"),
                    new Target(Instrument.PSFS, Sealed.of("Stay in class until lunch"), 6, DUE),
                    AT);
    public static final GoalAgreed AGREED =
            new GoalAgreed(NORA, PLAN, GOAL, ActorRef.of("nora"), Voice.OWN, null, AT);
    public static final MeasureAdded MEASURE =
            new MeasureAdded(
                    NORA,
                    PLAN,
                    "m-room",
                    GOAL,
                    Sealed.of("Quiet room"),
                    TEACHER,
                    DecisionStatus.NOT_REQUIRED,
                    LocalDate.parse("2024-10-22"),
                    null,
                    AT);
    public static final PlanActivated ACTIVATED = new PlanActivated(NORA, PLAN, NURSE, AT);
    public static final GoalClosed GOAL_CLOSED =
            new GoalClosed(NORA, PLAN, GOAL, Achievement.ACHIEVED, APRIL);
    public static final PlanClosed CLOSED = closed(CloseReason.COMPLETED);

    public static final PlanConsentLapsed LAPSED =
            new PlanConsentLapsed(NORA, PLAN, ConsentLapse.WITHDRAWN, 8, APRIL);

    private Nora() {}

    public static GoalEvaluated evaluated(int score, Change change, Instant at) {
        return evaluated(Instrument.PSFS, score, change, at);
    }

    public static GoalEvaluated evaluated(
            Instrument instrument, int score, Change change, Instant at) {
        return new GoalEvaluated(
                NORA,
                PLAN,
                GOAL,
                "evaluation-" + at.getEpochSecond(),
                instrument,
                score,
                change,
                Achievement.IMPROVING,
                Sealed.of("A bit better"),
                null,
                NextStep.CONTINUE,
                DUE,
                NURSE,
                at);
    }

    public static PlanClosed closed(CloseReason reason) {
        return new PlanClosed(NORA, PLAN, reason, APRIL);
    }

    /** One fact of each type, in the order in which they could happen. */
    public static List<PlanEvent> oneOfEach() {
        return List.of(
                OPENED,
                PROPOSED,
                AGREED,
                MEASURE,
                ACTIVATED,
                evaluated(3, Change.FIRST, JANUARY),
                GOAL_CLOSED,
                CLOSED,
                LAPSED);
    }
}
