package no.tverrlag.notification.raise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.notification.events.About;
import no.tverrlag.notification.events.NoticeAcknowledged;
import no.tverrlag.notification.events.NoticeRaised;
import no.tverrlag.notification.events.NotificationEvent;
import org.jspecify.annotations.Nullable;

/** Tells somebody something once, however often it becomes known that they must be told. */
public final class RaiseNotice {

    /**
     * @param notice made of recipient and cause, so that the same notice has the same id
     */
    public record Command(
            PersonId person,
            String notice,
            ActorRef recipient,
            About about,
            String subject,
            @Nullable LocalDate due,
            String cause,
            Instant at) {}

    record State(boolean raised) {}

    public static final Slice<Command, State, NotificationEvent> SLICE =
            new Slice<>(
                    "RaiseNotice",
                    Set.of(NoticeRaised.class),
                    it -> List.of(Tag.of("notice", it.notice())),
                    _ -> new State(false),
                    RaiseNotice::evolve,
                    RaiseNotice::decide);

    private RaiseNotice() {}

    static Decision<NotificationEvent, Refusal> decide(Command it, State now) {
        return now.raised()
                ? Decision.nothing()
                : Decision.append(
                        new NoticeRaised(
                                it.person(),
                                it.notice(),
                                it.recipient(),
                                it.about(),
                                it.subject(),
                                it.due(),
                                it.cause(),
                                it.at()));
    }

    static State evolve(State then, NotificationEvent fact) {
        return switch (fact) {
            case NoticeRaised _ -> new State(true);
            case NoticeAcknowledged _ -> then;
        };
    }
}
