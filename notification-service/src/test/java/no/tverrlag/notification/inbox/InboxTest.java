package no.tverrlag.notification.inbox;

import static no.tverrlag.notification.Nora.ACKNOWLEDGED;
import static no.tverrlag.notification.Nora.JANUARY;
import static no.tverrlag.notification.Nora.NOON;
import static no.tverrlag.notification.Nora.NORA;
import static no.tverrlag.notification.Nora.RAISED;
import static no.tverrlag.notification.Nora.raised;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Tag;
import no.tverrlag.notification.events.About;
import no.tverrlag.notification.events.NotificationCatalogue;
import no.tverrlag.notification.events.NotificationEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InboxTest {

    /** Later than the notice itself says, as after a stop of the service. */
    private static final Instant RECORDED = Instant.parse("2025-01-16T08:30:00Z");

    private static List<Inbox.Notice> after(NotificationEvent... events) {
        List<Inbox.Notice> inbox = Inbox.QUESTION.initial().apply("nurse");
        for (NotificationEvent event : events) {
            inbox = Inbox.QUESTION.apply().apply(inbox, recorded(event));
        }
        return inbox;
    }

    private static Fact<NotificationEvent> recorded(NotificationEvent event) {
        Actor self = new Actor("notification-service", Role.SYSTEM, null, "Tverrlag", null, null);
        return new Fact<>(
                event,
                new Envelope(
                        "e1",
                        NORA,
                        event.at(),
                        RECORDED,
                        self,
                        null,
                        "COC",
                        LegalBasis.statute("hol 7-2"),
                        DataCategory.NOTIFICATION,
                        "Tverrlag",
                        "c1",
                        "c1",
                        "c1",
                        event.notice()),
                1);
    }

    private static Inbox.Notice notice(String id, @Nullable Instant acknowledgedAt) {
        return new Inbox.Notice(
                id, NORA, About.REVIEW_OVERDUE, "plan-1", JANUARY, RECORDED, acknowledgedAt);
    }

    @Test
    void nothing_raised_is_an_empty_inbox() {
        assertThat(after()).isEmpty();
    }

    @Test
    void notices_stand_in_the_order_they_were_raised_with_when_that_was_recorded() {
        assertThat(after(raised("n2"), RAISED))
                .containsExactly(notice("n2", null), notice("n1", null));
    }

    @Test
    void an_acknowledged_notice_stays_with_the_time_and_the_others_untouched() {
        assertThat(after(RAISED, raised("n2"), ACKNOWLEDGED))
                .containsExactly(notice("n1", NOON), notice("n2", null));
    }

    @Test
    void an_acknowledgement_of_what_is_not_here_changes_nothing() {
        assertThat(after(raised("n2"), ACKNOWLEDGED)).containsExactly(notice("n2", null));
    }

    @Test
    void it_is_asked_by_the_recipient_and_finds_what_they_were_told_and_have_seen() {
        List<Tag> asked = Inbox.QUESTION.boundary().apply("nurse");
        assertThat(asked).containsExactly(Tag.of("recipient", "nurse"));
        assertThat(NotificationCatalogue.CATALOGUE.tagsOf(RAISED)).containsAll(asked);
        assertThat(NotificationCatalogue.CATALOGUE.tagsOf(ACKNOWLEDGED)).containsAll(asked);
    }
}
