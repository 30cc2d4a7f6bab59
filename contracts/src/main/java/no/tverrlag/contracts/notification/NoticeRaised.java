package no.tverrlag.contracts.notification;

import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was told of something they must know or do.
 *
 * @param person whom the notice is about
 * @param recipient who was told
 * @param about code such as {@code REVIEW_OVERDUE}
 * @param subject what it is about in words, if the code does not say it all
 * @param cause what made the notice necessary: a plan and its review date
 */
public record NoticeRaised(
        PersonId person,
        String notice,
        ActorRef recipient,
        String about,
        @Nullable Sealed subject,
        @Nullable LocalDate due,
        Instant at,
        String cause)
        implements NotificationMessage {}
