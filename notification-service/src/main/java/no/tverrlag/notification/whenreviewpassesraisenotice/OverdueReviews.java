package no.tverrlag.notification.whenreviewpassesraisenotice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.notification.events.About;
import no.tverrlag.notification.raise.RaiseNotice;

/** From what is known about a person to the notices that are due today; pure. */
final class OverdueReviews {

    private OverdueReviews() {}

    /** One for each overdue review, to whoever coordinates now; none while nobody does. */
    static List<RaiseNotice.Command> due(
            PersonId person, ReviewWatch watch, LocalDate today, Instant now) {
        ActorRef coordinator = watch.coordinator();
        if (coordinator == null) {
            return List.of();
        }
        return watch.overdue(today).stream()
                .map(date -> notice(person, String.valueOf(watch.plan()), coordinator, date, now))
                .toList();
    }

    private static RaiseNotice.Command notice(
            PersonId person, String plan, ActorRef coordinator, LocalDate date, Instant now) {
        String cause = plan + "/review/" + date;
        String id =
                UUID.nameUUIDFromBytes(
                                (coordinator.id() + "\n" + cause).getBytes(StandardCharsets.UTF_8))
                        .toString();
        return new RaiseNotice.Command(
                person, id, coordinator, About.REVIEW_OVERDUE, plan, date, cause, now);
    }
}
