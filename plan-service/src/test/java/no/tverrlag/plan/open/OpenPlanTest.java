package no.tverrlag.plan.open;

import static no.tverrlag.plan.Nora.AT;
import static no.tverrlag.plan.Nora.CLOSED;
import static no.tverrlag.plan.Nora.NORA;
import static no.tverrlag.plan.Nora.NURSE;
import static no.tverrlag.plan.Nora.OPENED;
import static no.tverrlag.plan.Nora.PLAN;
import static no.tverrlag.plan.Nora.REVIEWS;
import static no.tverrlag.plan.Nora.YEAR;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.plan.events.ConsentLapse;
import no.tverrlag.plan.events.Period;
import no.tverrlag.plan.events.PlanCatalogue;
import no.tverrlag.plan.events.PlanConsentLapsed;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanOpened;
import no.tverrlag.plan.open.OpenPlan.Command;
import no.tverrlag.plan.open.OpenPlan.Refusal;
import no.tverrlag.plan.open.OpenPlan.State;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class OpenPlanTest {

    private static final Scenario<Command, State, PlanEvent> CASE =
            Scenario.of(OpenPlan.SLICE, PlanCatalogue.CATALOGUE);

    @Test
    void a_person_with_consent_and_without_a_plan_gets_one() {
        CASE.when(command(PLAN, YEAR, REVIEWS, true)).then(OPENED).andARepeatIsNothing();
    }

    @Test
    void a_second_plan_is_refused_while_the_first_is_not_closed() {
        CASE.given(OPENED)
                .when(command("plan-2", YEAR, REVIEWS, true))
                .thenRefuses(new Refusal.PlanAlreadyOpen(PLAN));
    }

    @Test
    void a_new_plan_may_be_opened_after_the_first_is_closed() {
        CASE.given(OPENED, CLOSED)
                .when(command("plan-2", YEAR, REVIEWS, true))
                .then(new PlanOpened(NORA, "plan-2", YEAR, REVIEWS, "rules-2022", NURSE, 7, AT));
    }

    @Test
    void the_plan_of_another_person_is_no_obstacle() {
        CASE.given(
                        new PlanOpened(
                                new PersonId("other"),
                                "plan-9",
                                YEAR,
                                REVIEWS,
                                "rules-2022",
                                NURSE,
                                7,
                                AT))
                .when(command(PLAN, YEAR, REVIEWS, true))
                .then(OPENED);
    }

    @Test
    void without_consent_no_plan_is_opened() {
        CASE.when(command(PLAN, YEAR, REVIEWS, false))
                .thenRefuses(new Refusal.PlanConsentMissing());
    }

    @Test
    void a_consent_that_lapsed_meanwhile_is_none() {
        CASE.given(lapsedAt(8))
                .when(command(PLAN, YEAR, REVIEWS, true))
                .thenRefuses(new Refusal.PlanConsentMissing());
    }

    @Test
    void a_lapse_that_was_known_already_is_no_obstacle() {
        CASE.given(lapsedAt(7)).when(command(PLAN, YEAR, REVIEWS, true)).then(OPENED);
    }

    private static PlanConsentLapsed lapsedAt(long position) {
        return new PlanConsentLapsed(NORA, null, ConsentLapse.WITHDRAWN, position, AT);
    }

    @Test
    void a_period_must_end_after_it_begins() {
        CASE.when(command(PLAN, new Period(YEAR.from(), YEAR.from()), REVIEWS, true))
                .thenRefuses(new Refusal.PeriodBackwards());
    }

    @Test
    void a_plan_needs_a_review_date() {
        CASE.when(command(PLAN, YEAR, List.of(), true))
                .thenRefuses(new Refusal.ReviewDatesMissing());
    }

    @Test
    void a_review_may_be_on_the_first_and_the_last_day_but_not_outside() {
        CASE.when(command(PLAN, YEAR, List.of(YEAR.from(), YEAR.to()), true))
                .then(
                        new PlanOpened(
                                NORA,
                                PLAN,
                                YEAR,
                                List.of(YEAR.from(), YEAR.to()),
                                "rules-2022",
                                NURSE,
                                7,
                                AT));
        LocalDate after = YEAR.to().plusDays(1);
        CASE.when(command(PLAN, YEAR, List.of(after), true))
                .thenRefuses(new Refusal.ReviewDateOutsidePeriod(after));
        LocalDate before = YEAR.from().minusDays(1);
        CASE.when(command(PLAN, YEAR, List.of(before), true))
                .thenRefuses(new Refusal.ReviewDateOutsidePeriod(before));
    }

    @Test
    void review_dates_are_kept_in_order_and_once() {
        CASE.when(
                        command(
                                PLAN,
                                YEAR,
                                List.of(REVIEWS.get(1), REVIEWS.get(0), REVIEWS.get(1)),
                                true))
                .then(OPENED);
    }

    @Test
    void more_than_a_hundred_review_dates_are_refused() {
        CASE.when(command(PLAN, YEAR, Collections.nCopies(101, REVIEWS.get(0)), true))
                .thenRefuses(new Refusal.TooManyReviewDates(100));
    }

    private static Command command(
            String plan, Period period, List<LocalDate> reviewDates, boolean consent) {
        return new Command(NORA, plan, period, reviewDates, "rules-2022", consent, 7, NURSE, AT);
    }
}
