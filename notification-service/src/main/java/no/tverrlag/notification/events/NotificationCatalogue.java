package no.tverrlag.notification.events;

import java.util.List;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Tag;

/** Names, categories and tags of what the notification service records. */
public final class NotificationCatalogue {

    public static final Catalogue<NotificationEvent> CATALOGUE =
            Catalogue.of("notification", NotificationEvent.class)
                    .event(
                            "NoticeRaised",
                            NoticeRaised.class,
                            DataCategory.NOTIFICATION,
                            it ->
                                    List.of(
                                            Tag.of("notice", it.notice()),
                                            Tag.of("recipient", it.recipient().id())))
                    .event(
                            "NoticeAcknowledged",
                            NoticeAcknowledged.class,
                            DataCategory.NOTIFICATION,
                            it ->
                                    List.of(
                                            Tag.of("notice", it.notice()),
                                            Tag.of("recipient", it.by().id())))
                    .build();

    private NotificationCatalogue() {}
}
