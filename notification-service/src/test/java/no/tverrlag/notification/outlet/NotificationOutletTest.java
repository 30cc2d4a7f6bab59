package no.tverrlag.notification.outlet;

import static no.tverrlag.notification.Nora.ACKNOWLEDGED;
import static no.tverrlag.notification.Nora.JANUARY;
import static no.tverrlag.notification.Nora.MORNING;
import static no.tverrlag.notification.Nora.NOON;
import static no.tverrlag.notification.Nora.NORA;
import static no.tverrlag.notification.Nora.NURSE;
import static no.tverrlag.notification.Nora.RAISED;
import static org.assertj.core.api.Assertions.assertThat;

import no.tverrlag.contracts.notification.NoticeAcknowledged;
import no.tverrlag.contracts.notification.NoticeRaised;
import no.tverrlag.contracts.notification.NotificationContracts;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.notification.events.NotificationCatalogue;
import org.junit.jupiter.api.Test;

class NotificationOutletTest {

    @Test
    void a_raised_notice_leaves_with_its_subject_sealed() {
        assertThat(NotificationOutlet.published(RAISED))
                .isEqualTo(
                        new NoticeRaised(
                                NORA,
                                "n1",
                                NURSE,
                                "REVIEW_OVERDUE",
                                Sealed.of("plan-1"),
                                JANUARY,
                                MORNING,
                                "plan-1/review/2025-01-15"));
    }

    @Test
    void an_acknowledgement_leaves_as_it_is() {
        assertThat(NotificationOutlet.published(ACKNOWLEDGED))
                .isEqualTo(new NoticeAcknowledged(NORA, "n1", NURSE, NOON));
    }

    @Test
    void every_message_is_in_the_catalogue_under_the_name_of_its_fact() {
        assertThat(
                        NotificationContracts.CATALOGUE.rows().stream()
                                .map(row -> row.name() + " " + row.category())
                                .toList())
                .containsExactlyInAnyOrderElementsOf(
                        NotificationCatalogue.CATALOGUE.rows().stream()
                                .map(row -> row.name() + " " + row.category())
                                .toList());
    }
}
