package no.tverrlag.notification.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Tag;
import no.tverrlag.notification.events.About;
import no.tverrlag.notification.events.NoticeAcknowledged;
import no.tverrlag.notification.events.NoticeRaised;
import no.tverrlag.notification.events.NotificationEvent;
import org.jspecify.annotations.Nullable;

/** What one actor has been told, oldest first. */
public final class Inbox {

    /**
     * @param subject what it is about, as a code or id
     */
    public record Notice(
            String id,
            PersonId person,
            About about,
            String subject,
            @Nullable LocalDate due,
            Instant raisedAt,
            @Nullable Instant acknowledgedAt) {

        Notice acknowledged(Instant when) {
            return new Notice(id, person, about, subject, due, raisedAt, when);
        }
    }

    public static final Question<String, List<Notice>, NotificationEvent> QUESTION =
            new Question<>(
                    "Inbox",
                    Set.of(NoticeRaised.class, NoticeAcknowledged.class),
                    recipient -> List.of(Tag.of("recipient", recipient)),
                    _ -> List.of(),
                    Inbox::apply);

    private Inbox() {}

    static List<Notice> apply(List<Notice> then, Fact<NotificationEvent> fact) {
        List<Notice> next = new ArrayList<>(then);
        switch (fact.event()) {
            case NoticeRaised it ->
                    next.add(
                            new Notice(
                                    it.notice(),
                                    it.person(),
                                    it.about(),
                                    it.subject(),
                                    it.due(),
                                    fact.envelope().recordedAt(),
                                    null));
            case NoticeAcknowledged it ->
                    next.replaceAll(
                            each ->
                                    each.id().equals(it.notice())
                                            ? each.acknowledged(it.at())
                                            : each);
        }
        return List.copyOf(next);
    }
}
