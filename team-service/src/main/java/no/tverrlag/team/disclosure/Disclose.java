package no.tverrlag.team.disclosure;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.kernel.Texts;
import no.tverrlag.team.events.DisclosureDuty;
import no.tverrlag.team.events.Disclosures;
import no.tverrlag.team.events.ProtectionEvent.DisclosureMade;
import no.tverrlag.team.events.ProtectionEvent.DisclosureReleased;
import no.tverrlag.team.events.TeamEvent;

/**
 * Records that child welfare was told something by duty. It needs nobody's consent and no relation,
 * and is kept from guardians unless the teller says otherwise.
 */
public final class Disclose {

    private static final int LONGEST_NAME = 200;

    public record Command(
            PersonId person,
            String disclosure,
            String organisation,
            DisclosureDuty duty,
            Sealed summary,
            boolean hidden,
            ActorRef disclosedBy,
            Instant at) {}

    public static final Slice<Command, Disclosures, TeamEvent> SLICE =
            new Slice<>(
                    "Disclose",
                    Set.of(DisclosureMade.class, DisclosureReleased.class),
                    it -> List.of(Tag.of("disclosure", it.disclosure())),
                    it -> Disclosures.none(),
                    Disclosures::evolve,
                    Disclose::decide);

    private Disclose() {}

    static Decision<TeamEvent, DisclosureRefusal> decide(Command it, Disclosures now) {
        if (it.organisation().isBlank() || it.organisation().length() > LONGEST_NAME) {
            return refuse(new DisclosureRefusal.ReceiverMissing());
        }
        if (Texts.missing(it.summary())) {
            return refuse(new DisclosureRefusal.SummaryMissing());
        }
        if (Texts.tooLong(it.summary())) {
            return refuse(new DisclosureRefusal.TextTooLong(Texts.LIMIT));
        }
        return now.named(it.disclosure()).isPresent()
                ? nothing()
                : append(
                        new DisclosureMade(
                                it.person(),
                                it.disclosure(),
                                it.organisation(),
                                it.duty(),
                                it.summary(),
                                it.hidden(),
                                it.disclosedBy(),
                                it.at()));
    }
}
