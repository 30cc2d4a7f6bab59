package no.tverrlag.notification.raise;

import static no.tverrlag.notification.Nora.ACKNOWLEDGED;
import static no.tverrlag.notification.Nora.JANUARY;
import static no.tverrlag.notification.Nora.MORNING;
import static no.tverrlag.notification.Nora.NORA;
import static no.tverrlag.notification.Nora.NURSE;
import static no.tverrlag.notification.Nora.RAISED;
import static no.tverrlag.notification.Nora.raised;

import no.tverrlag.notification.events.About;
import no.tverrlag.notification.events.NotificationCatalogue;
import no.tverrlag.notification.events.NotificationEvent;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class RaiseNoticeTest {

    private static final Scenario<RaiseNotice.Command, RaiseNotice.State, NotificationEvent> RAISE =
            Scenario.of(RaiseNotice.SLICE, NotificationCatalogue.CATALOGUE);

    private static RaiseNotice.Command raise(String notice) {
        return new RaiseNotice.Command(
                NORA,
                notice,
                NURSE,
                About.REVIEW_OVERDUE,
                "plan-1",
                JANUARY,
                "plan-1/review/2025-01-15",
                MORNING);
    }

    @Test
    void a_notice_is_raised_with_all_that_was_said() {
        RAISE.when(raise("n1")).then(RAISED).andARepeatIsNothing();
    }

    @Test
    void a_notice_is_raised_once_seen_or_not() {
        RAISE.given(RAISED).when(raise("n1")).thenNothing();
        RAISE.given(RAISED, ACKNOWLEDGED).when(raise("n1")).thenNothing();
    }

    @Test
    void another_notice_does_not_stand_in_its_way() {
        RAISE.given(raised("n2")).when(raise("n1")).then(RAISED);
    }
}
