package no.tverrlag.referral.keeping;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.LegalHoldPlaced;
import no.tverrlag.referral.events.ReferralEvent;

/** Says that what is known of a person must be kept for a case, whatever is ordered meanwhile. */
public final class PlaceLegalHold {

    public static final Slice<Command, Kept, ReferralEvent> SLICE =
            new Slice<>(
                    "PlaceLegalHold",
                    Kept.READS,
                    it -> List.of(Tag.of("person", it.person())),
                    it -> Kept.nothing(it.person()),
                    Kept::evolve,
                    PlaceLegalHold::decide);

    private PlaceLegalHold() {}

    /**
     * @param hold id that it gets
     */
    public record Command(
            PersonId person,
            String hold,
            LegalHoldPlaced.Reason reason,
            String reference,
            ActorRef by,
            Instant at) {}

    static Decision<ReferralEvent, KeepingRefusal> decide(Command it, Kept now) {
        if (!now.registered()) {
            return refuse(new KeepingRefusal.UnknownPerson(it.person()));
        }
        if (Kept.unfit(it.reference())) {
            return refuse(new KeepingRefusal.UnfitReference("reference"));
        }
        return now.heldFor(it.reason(), it.reference())
                ? nothing()
                : append(
                        new LegalHoldPlaced(
                                it.person(),
                                it.hold(),
                                it.reason(),
                                it.reference(),
                                it.by(),
                                it.at()));
    }
}
