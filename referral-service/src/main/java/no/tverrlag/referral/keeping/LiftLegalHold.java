package no.tverrlag.referral.keeping;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.LegalHoldLifted;
import no.tverrlag.referral.events.ReferralEvent;

/** Ends one legal hold; the person stays held while there are others. */
public final class LiftLegalHold {

    public static final Slice<Command, Kept, ReferralEvent> SLICE =
            new Slice<>(
                    "LiftLegalHold",
                    Kept.READS,
                    it -> List.of(Tag.of("person", it.person())),
                    it -> Kept.nothing(it.person()),
                    Kept::evolve,
                    LiftLegalHold::decide);

    private LiftLegalHold() {}

    public record Command(PersonId person, String hold, ActorRef by, Instant at) {}

    static Decision<ReferralEvent, KeepingRefusal> decide(Command it, Kept now) {
        return now.holds().containsKey(it.hold())
                ? append(new LegalHoldLifted(it.person(), it.hold(), it.by(), it.at()))
                : refuse(new KeepingRefusal.UnknownHold(it.hold()));
    }
}
