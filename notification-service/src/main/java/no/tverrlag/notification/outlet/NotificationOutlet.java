package no.tverrlag.notification.outlet;

import no.tverrlag.contracts.notification.NotificationMessage;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.notification.events.NoticeAcknowledged;
import no.tverrlag.notification.events.NoticeRaised;
import no.tverrlag.notification.events.NotificationEvent;

/** From stored to public events. */
public final class NotificationOutlet {

    private NotificationOutlet() {}

    public static NotificationMessage published(NotificationEvent event) {
        return switch (event) {
            case NoticeRaised it ->
                    new no.tverrlag.contracts.notification.NoticeRaised(
                            it.person(),
                            it.notice(),
                            it.recipient(),
                            it.about().name(),
                            Sealed.of(it.subject()),
                            it.due(),
                            it.at(),
                            it.cause());
            case NoticeAcknowledged it ->
                    new no.tverrlag.contracts.notification.NoticeAcknowledged(
                            it.person(), it.notice(), it.by(), it.at());
        };
    }
}
