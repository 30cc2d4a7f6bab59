package no.tverrlag.contracts.notification;

import no.tverrlag.kernel.PersonEvent;

/** A public event of the notification service. */
public sealed interface NotificationMessage extends PersonEvent
        permits NoticeRaised, NoticeAcknowledged {}
