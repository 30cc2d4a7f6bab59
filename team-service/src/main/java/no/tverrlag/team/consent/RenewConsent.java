package no.tverrlag.team.consent;

import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.Competences;
import no.tverrlag.team.events.Consent;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentEvent.ConsentWithdrawn;
import no.tverrlag.team.events.ConsentForm;
import no.tverrlag.team.events.ConsentTerms;
import no.tverrlag.team.events.Consents;
import no.tverrlag.team.events.TeamEvent;
import org.jspecify.annotations.Nullable;

/**
 * Gives a consent again for a new period, to those and for what it still holds or held to its end;
 * the new one replaces it.
 */
public final class RenewConsent {

    /**
     * @param renews the consent to be prolonged
     * @param consent id of the new one
     * @param competences what the person decides at their age when it is given again
     */
    public record Command(
            PersonId person,
            String renews,
            String consent,
            @Nullable Instant until,
            @Nullable ActorRef givenBy,
            @Nullable ConsentForm form,
            ActorRef recordedBy,
            Instant at,
            Giver giver,
            Competences competences,
            Instant now) {}

    public static final Slice<Command, Consents, TeamEvent> SLICE =
            new Slice<>(
                    "RenewConsent",
                    Set.of(
                            ConsentGiven.class,
                            ConsentReplaced.class,
                            ConsentWithdrawn.class,
                            ConsentExpired.class),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> Consents.none(),
                    GiveConsent::evolve,
                    RenewConsent::decide);

    private RenewConsent() {}

    static Decision<TeamEvent, ConsentRefusal> decide(Command it, Consents now) {
        Consent earlier = now.named(it.renews()).orElse(null);
        if (earlier == null) {
            return refuse(new ConsentRefusal.UnknownConsent());
        }
        if (!held(earlier, it.at())) {
            return refuse(new ConsentRefusal.ConsentWithdrawnAlready());
        }
        return GiveConsent.decide(again(it, earlier), now);
    }

    /** In force, or it was to its end: what nobody withdrew can be prolonged. */
    private static boolean held(Consent earlier, Instant at) {
        Instant until = earlier.given().until();
        return earlier.byItself()
                || earlier.inForce(at)
                || (until != null && !at.isBefore(until) && earlier.expiresAt(until));
    }

    private static GiveConsent.Command again(Command it, Consent earlier) {
        ConsentGiven given = earlier.given();
        ConsentTerms terms = given.terms() == null ? ConsentTerms.none() : given.terms();
        return new GiveConsent.Command(
                it.person(),
                it.consent(),
                given.kind(),
                earlier.recipientsAt(it.at()),
                given.categories(),
                it.until(),
                it.givenBy(),
                it.form(),
                it.recordedBy(),
                it.at(),
                new ConsentTerms(
                        earlier.namedAt(it.at()),
                        terms.purpose(),
                        terms.capacity(),
                        terms.documentRef(),
                        it.renews()),
                it.giver(),
                it.competences().towards(earlier.recipientsAt(it.at())),
                it.now());
    }
}
