package no.tverrlag.notification.acknowledge;

import static no.tverrlag.notification.Nora.ACKNOWLEDGED;
import static no.tverrlag.notification.Nora.NOON;
import static no.tverrlag.notification.Nora.NORA;
import static no.tverrlag.notification.Nora.NURSE;
import static no.tverrlag.notification.Nora.RAISED;
import static no.tverrlag.notification.Nora.TEACHER;
import static no.tverrlag.notification.Nora.raised;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Refusal.Kind;
import no.tverrlag.notification.events.NotificationCatalogue;
import no.tverrlag.notification.events.NotificationEvent;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class AcknowledgeNoticeTest {

    private static final Scenario<
                    AcknowledgeNotice.Command, AcknowledgeNotice.State, NotificationEvent>
            ACKNOWLEDGE = Scenario.of(AcknowledgeNotice.SLICE, NotificationCatalogue.CATALOGUE);

    private static AcknowledgeNotice.Command acknowledge(ActorRef by, Instant at) {
        return new AcknowledgeNotice.Command(NORA, "n1", by, at);
    }

    @Test
    void the_recipient_has_seen_it() {
        ACKNOWLEDGE
                .given(RAISED)
                .when(acknowledge(NURSE, NOON))
                .then(ACKNOWLEDGED)
                .andARepeatIsNothing();
    }

    @Test
    void who_has_changed_organisation_is_still_the_recipient() {
        ActorRef moved = ActorRef.of("nurse");
        assertThat(ACKNOWLEDGE.given(RAISED).when(acknowledge(moved, NOON)).newFacts()).hasSize(1);
    }

    @Test
    void seen_once_more_later_stays_quiet() {
        ACKNOWLEDGE
                .given(RAISED, ACKNOWLEDGED)
                .when(acknowledge(NURSE, NOON.plusSeconds(60)))
                .thenNothing();
    }

    @Test
    void a_notice_that_was_never_raised_is_unknown() {
        var unknown = new AcknowledgeNotice.Refusal.UnknownNotice("n1");
        ACKNOWLEDGE.when(acknowledge(NURSE, NOON)).thenRefuses(unknown);
        ACKNOWLEDGE.given(raised("n2")).when(acknowledge(NURSE, NOON)).thenRefuses(unknown);
        assertThat(unknown.kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void nobody_but_the_recipient_acknowledges_seen_or_not() {
        var another = new AcknowledgeNotice.Refusal.NotTheRecipient("n1");
        ACKNOWLEDGE.given(RAISED).when(acknowledge(TEACHER, NOON)).thenRefuses(another);
        ACKNOWLEDGE
                .given(RAISED, ACKNOWLEDGED)
                .when(acknowledge(TEACHER, NOON))
                .thenRefuses(another);
        assertThat(another.kind()).isEqualTo(Kind.FORBIDDEN);
    }
}
