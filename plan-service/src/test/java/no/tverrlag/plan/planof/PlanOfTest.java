package no.tverrlag.plan.planof;

import static no.tverrlag.plan.Nora.ACTIVATED;
import static no.tverrlag.plan.Nora.AGREED;
import static no.tverrlag.plan.Nora.APRIL;
import static no.tverrlag.plan.Nora.AT;
import static no.tverrlag.plan.Nora.CLOSED;
import static no.tverrlag.plan.Nora.DUE;
import static no.tverrlag.plan.Nora.GOAL;
import static no.tverrlag.plan.Nora.GOAL_CLOSED;
import static no.tverrlag.plan.Nora.JANUARY;
import static no.tverrlag.plan.Nora.LAPSED;
import static no.tverrlag.plan.Nora.MEASURE;
import static no.tverrlag.plan.Nora.NORA;
import static no.tverrlag.plan.Nora.NURSE;
import static no.tverrlag.plan.Nora.OPENED;
import static no.tverrlag.plan.Nora.PLAN;
import static no.tverrlag.plan.Nora.PROPOSED;
import static no.tverrlag.plan.Nora.REVIEWS;
import static no.tverrlag.plan.Nora.YEAR;
import static no.tverrlag.plan.Nora.evaluated;
import static no.tverrlag.plan.Nora.oneOfEach;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Role;
import no.tverrlag.plan.events.Change;
import no.tverrlag.plan.events.CloseReason;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanOpened;
import no.tverrlag.plan.events.PlanStatus;
import no.tverrlag.plan.planof.PlanView.GoalStatus;
import no.tverrlag.plan.planof.PlanView.GoalView;
import org.junit.jupiter.api.Test;

class PlanOfTest {

    @Test
    void a_person_without_a_plan_has_none() {
        assertThat(answer(PlanOf.PERSON, NORA, List.of())).isEmpty();
    }

    @Test
    void the_plan_shows_goals_measures_and_status() {
        assertThat(
                        answer(
                                PlanOf.PERSON,
                                NORA,
                                List.of(OPENED, PROPOSED, AGREED, MEASURE, ACTIVATED)))
                .contains(
                        new PlanView(
                                OPENED,
                                PlanStatus.ACTIVE,
                                AT,
                                null,
                                null,
                                Map.of(
                                        GOAL,
                                        new GoalView(PROPOSED, GoalStatus.AGREED, DUE, List.of())),
                                List.of(MEASURE)));
    }

    @Test
    void evaluations_stand_in_the_order_in_which_they_were_true() {
        PlanEvent late = evaluated(3, Change.FIRST, JANUARY);
        PlanEvent early = evaluated(6, Change.FIRST, APRIL);
        GoalView goal =
                answer(
                                PlanOf.PERSON,
                                NORA,
                                List.of(OPENED, PROPOSED, AGREED, ACTIVATED, early, late))
                        .orElseThrow()
                        .goals()
                        .get(GOAL);
        assertThat(goal.evaluations()).isEqualTo(List.of(late, early));
    }

    @Test
    void a_closed_goal_stays_visible_as_closed() {
        GoalView goal =
                answer(PlanOf.PERSON, NORA, List.of(OPENED, PROPOSED, AGREED, GOAL_CLOSED))
                        .orElseThrow()
                        .goals()
                        .get(GOAL);
        assertThat(goal.status()).isEqualTo(GoalStatus.CLOSED);
    }

    @Test
    void a_closed_plan_is_not_the_persons_plan_but_readable_by_its_id() {
        List<PlanEvent> told = new ArrayList<>(oneOfEach());
        told.remove(LAPSED);
        assertThat(answer(PlanOf.PERSON, NORA, told)).isEmpty();
        PlanView closed = answer(PlanOf.ID, PLAN, told).orElseThrow();
        assertThat(closed.status()).isEqualTo(PlanStatus.COMPLETED);
        assertThat(closed.closeReason()).isEqualTo(CloseReason.COMPLETED);
        assertThat(closed.closedAt()).isEqualTo(APRIL);
        assertThat(closed.goals().keySet()).containsExactly(GOAL);
    }

    @Test
    void after_a_closed_plan_the_person_has_the_new_one() {
        PlanOpened second =
                new PlanOpened(NORA, "plan-2", YEAR, REVIEWS, "rules-2022", NURSE, 9, APRIL);
        assertThat(answer(PlanOf.PERSON, NORA, List.of(OPENED, PROPOSED, CLOSED, second)))
                .contains(
                        new PlanView(
                                second, PlanStatus.DRAFT, null, null, null, Map.of(), List.of()));
    }

    private static <Q> Optional<PlanView> answer(
            Question<Q, Optional<PlanView>, PlanEvent> question, Q id, List<PlanEvent> facts) {
        Optional<PlanView> view = question.initial().apply(id);
        long position = 0;
        for (PlanEvent each : new ArrayList<>(facts)) {
            assertThat(question.reads()).contains(each.getClass());
            view = question.apply().apply(view, fact(each, ++position));
        }
        return view;
    }

    private static Fact<PlanEvent> fact(PlanEvent event, long position) {
        return new Fact<>(
                event,
                new Envelope(
                        "event-" + position,
                        NORA,
                        event.at(),
                        event.at(),
                        new Actor("nurse", Role.PRACTITIONER, null, null, null, null),
                        "5530",
                        "COC",
                        LegalBasis.statute("x"),
                        DataCategory.PLAN,
                        "5530",
                        "correlation-1",
                        "cause-1",
                        "command-" + position,
                        PLAN),
                position);
    }
}
