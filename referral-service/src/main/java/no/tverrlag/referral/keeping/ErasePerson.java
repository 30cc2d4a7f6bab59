package no.tverrlag.referral.keeping;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.Oslo;
import no.tverrlag.referral.events.PersonErased;
import no.tverrlag.referral.events.ReferralEvent;

/**
 * Erases a person by order. The fact is recorded first; the destruction of the key follows from it.
 *
 * <p>A legal hold beats every reason; the duty to keep records beats some.
 */
public final class ErasePerson {

    public static final Slice<Command, Kept, ReferralEvent> SLICE =
            new Slice<>(
                    "ErasePerson",
                    Kept.READS,
                    it -> List.of(Tag.of("person", it.person())),
                    it -> Kept.nothing(it.person()),
                    Kept::evolve,
                    ErasePerson::decide);

    private ErasePerson() {}

    /**
     * @param order reference of the written order
     * @param holdings what there is about the person
     * @param now the day that counts, whenever the order was given
     */
    public record Command(
            PersonId person,
            PersonErased.Reason reason,
            String order,
            Retention retention,
            Holdings holdings,
            ActorRef by,
            Instant at,
            Instant now) {}

    static Decision<ReferralEvent, KeepingRefusal> decide(Command it, Kept now) {
        if (!now.registered()) {
            return refuse(new KeepingRefusal.UnknownPerson(it.person()));
        }
        if (now.erased()) {
            return nothing();
        }
        KeepingRefusal obstacle = obstacle(it, now).orElse(null);
        return obstacle != null
                ? refuse(obstacle)
                : append(new PersonErased(it.person(), it.reason(), it.order(), it.by(), it.at()));
    }

    private static Optional<KeepingRefusal> obstacle(Command it, Kept now) {
        if (Kept.unfit(it.order())) {
            return Optional.of(new KeepingRefusal.UnfitReference("order"));
        }
        if (now.anyHold().isPresent()) {
            return Optional.of(new KeepingRefusal.UnderLegalHold(now.anyHold().get()));
        }
        return it.retention()
                .obstacle(it.reason(), it.holdings(), Oslo.dayOf(it.now()))
                .map(each -> each);
    }
}
