package no.tverrlag.notification.whenreviewpassesraisenotice;

import static no.tverrlag.notification.Nora.NORA;
import static no.tverrlag.notification.Nora.NURSE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.contracts.plan.Achievement;
import no.tverrlag.contracts.plan.Change;
import no.tverrlag.contracts.plan.CloseReason;
import no.tverrlag.contracts.plan.GoalEvaluated;
import no.tverrlag.contracts.plan.Instrument;
import no.tverrlag.contracts.plan.NextStep;
import no.tverrlag.contracts.plan.Period;
import no.tverrlag.contracts.plan.PlanActivated;
import no.tverrlag.contracts.plan.PlanClosed;
import no.tverrlag.contracts.plan.PlanOpened;
import no.tverrlag.contracts.plan.PlanStatus;
import no.tverrlag.contracts.team.CoordinatorEnded;
import no.tverrlag.contracts.team.CoordinatorKind;
import no.tverrlag.contracts.team.CoordinatorRoleAccepted;
import no.tverrlag.contracts.team.EndReason;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonEvent;

/** What the neighbours say about Nora, with only that filled in which a review depends on. */
final class Told {

    private static final Instant EARLIER = Instant.parse("2024-10-15T10:00:00Z");

    private Told() {}

    static ReviewWatch watch(PersonEvent... events) {
        ReviewWatch watch = ReviewWatch.nothing();
        for (PersonEvent event : events) {
            watch = watch.after(event);
        }
        return watch;
    }

    static PlanOpened opened(String plan, LocalDate... reviewDates) {
        return new PlanOpened(
                NORA,
                plan,
                new Period(LocalDate.parse("2024-10-15"), LocalDate.parse("2025-10-15")),
                List.of(reviewDates),
                "forskrift-individuell-plan-2022",
                NURSE,
                EARLIER);
    }

    static PlanActivated activated(String plan) {
        return new PlanActivated(NORA, plan, NURSE, EARLIER);
    }

    static PlanClosed closed(String plan) {
        return new PlanClosed(NORA, plan, CloseReason.COMPLETED, PlanStatus.COMPLETED, EARLIER);
    }

    static GoalEvaluated evaluated(String at) {
        return new GoalEvaluated(
                NORA,
                "plan-1",
                "goal-1",
                "evaluation-1",
                Instrument.PSFS,
                3,
                Change.FIRST,
                Achievement.IMPROVING,
                null,
                null,
                NextStep.CONTINUE,
                null,
                NURSE,
                Instant.parse(at));
    }

    static CoordinatorRoleAccepted accepted(ActorRef who) {
        return new CoordinatorRoleAccepted(NORA, who, CoordinatorKind.COORDINATOR, EARLIER);
    }

    static CoordinatorEnded ended(ActorRef who) {
        return new CoordinatorEnded(
                NORA, who, CoordinatorKind.COORDINATOR, EndReason.MOVED, null, who, EARLIER);
    }
}
