package no.tverrlag.notification.whenreviewpassesraisenotice;

import static no.tverrlag.notification.Nora.APRIL;
import static no.tverrlag.notification.Nora.JANUARY;
import static no.tverrlag.notification.Nora.MORNING;
import static no.tverrlag.notification.Nora.NORA;
import static no.tverrlag.notification.Nora.NURSE;
import static no.tverrlag.notification.Nora.TEACHER;
import static no.tverrlag.notification.whenreviewpassesraisenotice.Told.accepted;
import static no.tverrlag.notification.whenreviewpassesraisenotice.Told.activated;
import static no.tverrlag.notification.whenreviewpassesraisenotice.Told.closed;
import static no.tverrlag.notification.whenreviewpassesraisenotice.Told.ended;
import static no.tverrlag.notification.whenreviewpassesraisenotice.Told.opened;
import static no.tverrlag.notification.whenreviewpassesraisenotice.Told.watch;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.Ids;
import no.tverrlag.notification.events.About;
import no.tverrlag.notification.raise.RaiseNotice;
import org.junit.jupiter.api.Test;

class OverdueReviewsTest {

    private static final LocalDate MAY = LocalDate.parse("2025-05-01");
    private static final ReviewWatch VACANT =
            watch(opened("plan-1", JANUARY, APRIL), activated("plan-1"));

    private static List<RaiseNotice.Command> due(ReviewWatch watch, LocalDate today) {
        return OverdueReviews.due(NORA, watch, today, MORNING);
    }

    @Test
    void the_coordinator_is_told_which_review_of_which_plan_is_overdue() {
        assertThat(due(VACANT.after(accepted(NURSE)), JANUARY.plusDays(1)))
                .singleElement()
                .satisfies(
                        told ->
                                assertThat(told)
                                        .isEqualTo(
                                                new RaiseNotice.Command(
                                                        NORA,
                                                        Ids.require("notice", told.notice()),
                                                        NURSE,
                                                        About.REVIEW_OVERDUE,
                                                        "plan-1",
                                                        JANUARY,
                                                        "plan-1/review/2025-01-15",
                                                        MORNING)));
    }

    @Test
    void nobody_is_told_while_the_role_is_vacant() {
        assertThat(due(VACANT, MAY)).isEmpty();
        assertThat(due(VACANT.after(accepted(NURSE)).after(ended(NURSE)), MAY)).isEmpty();
    }

    @Test
    void nothing_is_due_of_a_draft_or_a_closed_plan() {
        assertThat(due(watch(accepted(NURSE)), MAY)).isEmpty();
        assertThat(due(watch(accepted(NURSE), opened("plan-1", JANUARY)), MAY)).isEmpty();
        assertThat(due(VACANT.after(accepted(NURSE)).after(closed("plan-1")), MAY)).isEmpty();
    }

    @Test
    void the_same_review_has_the_same_notice_whenever_it_is_looked_at() {
        ReviewWatch watch = VACANT.after(accepted(NURSE));
        String first = due(watch, JANUARY.plusDays(1)).getFirst().notice();

        assertThat(OverdueReviews.due(NORA, watch, MAY, MORNING.plusSeconds(3600)))
                .extracting(RaiseNotice.Command::notice)
                .hasSize(2)
                .startsWith(first)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_new_coordinator_gets_a_notice_of_their_own() {
        RaiseNotice.Command old =
                due(VACANT.after(accepted(NURSE)), JANUARY.plusDays(1)).getFirst();
        List<RaiseNotice.Command> now =
                due(
                        VACANT.after(accepted(NURSE)).after(ended(NURSE)).after(accepted(TEACHER)),
                        JANUARY.plusDays(1));

        assertThat(now).extracting(RaiseNotice.Command::recipient).containsExactly(TEACHER);
        assertThat(now.getFirst().notice()).isNotEqualTo(old.notice());
    }

    @Test
    void the_same_date_of_another_plan_is_another_notice() {
        String other =
                due(
                                watch(
                                        accepted(NURSE),
                                        opened("plan-2", JANUARY),
                                        activated("plan-2")),
                                JANUARY.plusDays(1))
                        .getFirst()
                        .notice();

        assertThat(due(VACANT.after(accepted(NURSE)), JANUARY.plusDays(1)).getFirst().notice())
                .isNotEqualTo(other);
    }
}
