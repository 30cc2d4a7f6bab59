package no.tverrlag.notification.events;

import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was told of something they must know or do.
 *
 * @param about code such as {@code REVIEW_OVERDUE}; the notice itself says nothing personal (a
 *     sender's name can be)
 * @param cause id of what made it necessary
 */
public record NoticeRaised(
        PersonId person,
        String notice,
        ActorRef recipient,
        About about,
        String subject,
        @Nullable LocalDate due,
        String cause,
        Instant at)
        implements NotificationEvent {}
