package no.tverrlag.referral.protection;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.AddressProtection;
import no.tverrlag.referral.events.AddressProtectionSet;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.LegalHoldLifted;
import no.tverrlag.referral.events.LegalHoldPlaced;
import no.tverrlag.referral.events.PersonErased;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;

/** Says how far the person's address is protected, and who may know it all the same. */
public final class ProtectAddress {

    /** More are not the few who must know. */
    static final int MOST_ALLOWED = 50;

    public record Command(
            PersonId person,
            AddressProtection level,
            List<String> allowed,
            ActorRef setBy,
            Instant at) {
        public Command {
            allowed = allowed.stream().distinct().sorted().toList();
        }
    }

    /** More individuals are named than is accepted. */
    public record TooManyAllowed(int most) implements Refusal.Impossible {
        @Override
        public String detail() {
            return "At most " + most + " individuals may know a protected address.";
        }
    }

    record State(AddressProtection level, List<String> allowed) {}

    public static final Slice<Command, State, ReferralEvent> SLICE =
            new Slice<>(
                    "ProtectAddress",
                    Set.of(AddressProtectionSet.class),
                    it -> List.of(Tag.of("person", it.person())),
                    _ -> new State(AddressProtection.UNPROTECTED, List.of()),
                    ProtectAddress::evolve,
                    ProtectAddress::decide);

    private ProtectAddress() {}

    static Decision<ReferralEvent, Refusal> decide(Command it, State now) {
        if (it.allowed().size() > MOST_ALLOWED) {
            return refuse(new TooManyAllowed(MOST_ALLOWED));
        }
        return now.equals(new State(it.level(), it.allowed()))
                ? nothing()
                : append(
                        new AddressProtectionSet(
                                it.person(), it.level(), it.allowed(), it.setBy(), it.at()));
    }

    static State evolve(State then, ReferralEvent fact) {
        return switch (fact) {
            case AddressProtectionSet it -> new State(it.level(), it.allowed());
            case PersonRegistered _,
                    LegalHoldPlaced _,
                    LegalHoldLifted _,
                    PersonErased _,
                    ReportEvent _,
                    EvidenceEvent _ ->
                    then;
        };
    }
}
