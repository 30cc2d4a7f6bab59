package no.tverrlag.contracts.notification;

import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;

/** The public events of the notification service, on {@code tverrlag.notification.v1}. */
public final class NotificationContracts {

    public static final Catalogue<NotificationMessage> CATALOGUE =
            Catalogue.of("notification", NotificationMessage.class)
                    .event("NoticeRaised", NoticeRaised.class, DataCategory.NOTIFICATION)
                    .event(
                            "NoticeAcknowledged",
                            NoticeAcknowledged.class,
                            DataCategory.NOTIFICATION)
                    .build();

    private NotificationContracts() {}
}
