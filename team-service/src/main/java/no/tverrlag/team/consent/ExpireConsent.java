package no.tverrlag.team.consent;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentEvent.ConsentWithdrawn;
import no.tverrlag.team.events.Consents;
import no.tverrlag.team.events.TeamEvent;

/**
 * Says that a consent's time is up. Nothing waits for it: whoever asks whether a consent holds
 * looks at its period.
 */
public final class ExpireConsent {

    /**
     * @param until the end that has passed
     */
    public record Command(PersonId person, String consent, Instant until) {}

    public static final Slice<Command, Consents, TeamEvent> SLICE =
            new Slice<>(
                    "ExpireConsent",
                    Set.of(
                            ConsentGiven.class,
                            ConsentReplaced.class,
                            ConsentWithdrawn.class,
                            ConsentExpired.class),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> Consents.none(),
                    GiveConsent::evolve,
                    ExpireConsent::decide);

    private ExpireConsent() {}

    static Decision<TeamEvent, ConsentRefusal> decide(Command it, Consents now) {
        return now.named(it.consent())
                .filter(consent -> consent.expiresAt(it.until()))
                .<Decision<TeamEvent, ConsentRefusal>>map(
                        consent ->
                                append(
                                        new ConsentExpired(
                                                it.person(),
                                                it.consent(),
                                                consent.given().kind(),
                                                it.until(),
                                                it.until())))
                .orElse(nothing());
    }
}
