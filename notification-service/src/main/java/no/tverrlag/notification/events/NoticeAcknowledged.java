package no.tverrlag.notification.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/** The recipient has seen the notice. */
public record NoticeAcknowledged(PersonId person, String notice, ActorRef by, Instant at)
        implements NotificationEvent {}
