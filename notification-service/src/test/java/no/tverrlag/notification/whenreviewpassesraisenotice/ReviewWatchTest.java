package no.tverrlag.notification.whenreviewpassesraisenotice;

import static no.tverrlag.notification.Nora.APRIL;
import static no.tverrlag.notification.Nora.JANUARY;
import static no.tverrlag.notification.Nora.NURSE;
import static no.tverrlag.notification.whenreviewpassesraisenotice.Told.accepted;
import static no.tverrlag.notification.whenreviewpassesraisenotice.Told.activated;
import static no.tverrlag.notification.whenreviewpassesraisenotice.Told.closed;
import static no.tverrlag.notification.whenreviewpassesraisenotice.Told.ended;
import static no.tverrlag.notification.whenreviewpassesraisenotice.Told.evaluated;
import static no.tverrlag.notification.whenreviewpassesraisenotice.Told.opened;
import static no.tverrlag.notification.whenreviewpassesraisenotice.Told.watch;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.contracts.referral.PersonErased;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import org.junit.jupiter.api.Test;

class ReviewWatchTest {

    private static final LocalDate MAY = LocalDate.parse("2025-05-01");
    private static final ReviewWatch ACTIVE =
            watch(opened("plan-1", JANUARY, APRIL), activated("plan-1"));

    @Test
    void a_draft_has_no_review_to_miss() {
        ReviewWatch draft = watch(opened("plan-1", JANUARY));

        assertThat(draft.overdue(MAY)).isEmpty();
        assertThat(draft.next()).isEmpty();
    }

    @Test
    void about_an_erased_person_nothing_is_awaited() {
        PersonErased erased =
                new PersonErased(
                        new PersonId("nora"),
                        PersonErased.Reason.COURT_ORDER,
                        "2026/17",
                        ActorRef.of("operator"),
                        Instant.parse("2025-04-20T10:00:00Z"));

        assertThat(ACTIVE.after(erased)).isEqualTo(ReviewWatch.nothing());
    }

    @Test
    void an_active_plan_misses_the_dates_that_have_passed() {
        assertThat(ACTIVE.overdue(JANUARY.plusDays(1))).containsExactly(JANUARY);
        assertThat(ACTIVE.overdue(MAY)).containsExactly(JANUARY, APRIL);
        assertThat(ACTIVE.next()).contains(JANUARY);
    }

    @Test
    void on_the_day_itself_the_review_is_not_overdue() {
        assertThat(ACTIVE.overdue(JANUARY)).isEmpty();
    }

    @Test
    void an_evaluation_fourteen_days_before_counts_and_fifteen_does_not() {
        assertThat(ACTIVE.after(evaluated("2025-01-01T10:00:00Z")).overdue(JANUARY.plusDays(1)))
                .isEmpty();
        assertThat(ACTIVE.after(evaluated("2024-12-31T10:00:00Z")).overdue(JANUARY.plusDays(1)))
                .containsExactly(JANUARY);
    }

    @Test
    void the_day_of_an_evaluation_is_that_in_norway() {
        assertThat(ACTIVE.after(evaluated("2024-12-31T23:00:00Z")).overdue(JANUARY.plusDays(1)))
                .isEmpty();
        assertThat(ACTIVE.after(evaluated("2024-12-31T22:59:59Z")).overdue(JANUARY.plusDays(1)))
                .containsExactly(JANUARY);
    }

    @Test
    void a_later_evaluation_makes_up_for_every_earlier_date() {
        ReviewWatch late = ACTIVE.after(evaluated("2025-04-20T10:00:00Z"));

        assertThat(late.overdue(MAY)).isEmpty();
        assertThat(late.next()).isEmpty();
    }

    @Test
    void an_evaluation_between_two_dates_leaves_the_second() {
        ReviewWatch between = ACTIVE.after(evaluated("2025-02-01T10:00:00Z"));

        assertThat(between.overdue(MAY)).containsExactly(APRIL);
        assertThat(between.next()).contains(APRIL);
    }

    @Test
    void an_earlier_evaluation_told_late_does_not_undo_a_later_one() {
        ReviewWatch both =
                ACTIVE.after(evaluated("2025-04-20T10:00:00Z"))
                        .after(evaluated("2024-11-01T10:00:00Z"));

        assertThat(both.overdue(MAY)).isEmpty();
    }

    @Test
    void a_closed_plan_has_no_review_left() {
        ReviewWatch closed = ACTIVE.after(accepted(NURSE)).after(closed("plan-1"));

        assertThat(closed).isEqualTo(new ReviewWatch(null, false, List.of(), null, NURSE));
        assertThat(closed.overdue(MAY)).isEmpty();
        assertThat(closed.next()).isEmpty();
    }

    @Test
    void a_new_plan_starts_without_the_evaluations_of_the_last() {
        ReviewWatch second =
                ACTIVE.after(evaluated("2025-04-20T10:00:00Z"))
                        .after(closed("plan-1"))
                        .after(opened("plan-2", APRIL))
                        .after(activated("plan-2"));

        assertThat(second).isEqualTo(new ReviewWatch("plan-2", true, List.of(APRIL), null, null));
        assertThat(second.overdue(MAY)).containsExactly(APRIL);
    }

    @Test
    void the_coordinator_is_who_accepted_last_until_they_end() {
        assertThat(ACTIVE.after(accepted(NURSE)).coordinator()).isEqualTo(NURSE);
        assertThat(ACTIVE.after(accepted(NURSE)).after(ended(NURSE))).isEqualTo(ACTIVE);
    }
}
