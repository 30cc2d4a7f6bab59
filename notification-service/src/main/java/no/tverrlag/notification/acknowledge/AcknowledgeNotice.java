package no.tverrlag.notification.acknowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.notification.events.NoticeAcknowledged;
import no.tverrlag.notification.events.NoticeRaised;
import no.tverrlag.notification.events.NotificationEvent;

/** The recipient says that they have seen the notice. */
public final class AcknowledgeNotice {

    public record Command(PersonId person, String notice, ActorRef by, Instant at) {}

    /** Why a notice can't be acknowledged. */
    public sealed interface Refusal extends no.tverrlag.kernel.Refusal {

        /** There is no such notice. */
        record UnknownNotice(String notice) implements Refusal, Unknown {
            @Override
            public String detail() {
                return "There is no notice with this id.";
            }
        }

        /** It is somebody else's. */
        record NotTheRecipient(String notice) implements Refusal, Forbidden {
            @Override
            public String detail() {
                return "Only the recipient can acknowledge a notice.";
            }
        }
    }

    record State(Optional<String> recipient, boolean acknowledged) {}

    public static final Slice<Command, State, NotificationEvent> SLICE =
            new Slice<>(
                    "AcknowledgeNotice",
                    Set.of(NoticeRaised.class, NoticeAcknowledged.class),
                    it -> List.of(Tag.of("notice", it.notice())),
                    _ -> new State(Optional.empty(), false),
                    AcknowledgeNotice::evolve,
                    AcknowledgeNotice::decide);

    private AcknowledgeNotice() {}

    static Decision<NotificationEvent, Refusal> decide(Command it, State now) {
        if (now.recipient().isEmpty()) {
            return Decision.refuse(new Refusal.UnknownNotice(it.notice()));
        }
        if (!now.recipient().get().equals(it.by().id())) {
            return Decision.refuse(new Refusal.NotTheRecipient(it.notice()));
        }
        return now.acknowledged()
                ? Decision.nothing()
                : Decision.append(
                        new NoticeAcknowledged(it.person(), it.notice(), it.by(), it.at()));
    }

    static State evolve(State then, NotificationEvent fact) {
        return switch (fact) {
            case NoticeRaised it ->
                    new State(Optional.of(it.recipient().id()), then.acknowledged());
            case NoticeAcknowledged _ -> new State(then.recipient(), true);
        };
    }
}
