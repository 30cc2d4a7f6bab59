package no.tverrlag.notification.events;

import java.time.Instant;
import no.tverrlag.kernel.PersonEvent;

/** A stored fact of the notification service. */
public sealed interface NotificationEvent extends PersonEvent
        permits NoticeRaised, NoticeAcknowledged {

    String notice();

    Instant at();
}
