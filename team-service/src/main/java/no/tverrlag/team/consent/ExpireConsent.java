package no.tverrlag.team.consent;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.ConsentLapse;
import no.tverrlag.team.events.TeamEvent;

/**
 * Says that a consent's time is up. No access waits for it: whoever asks whether a consent holds
 * looks at its period. A coordinator's role that rested on it ends in the same append.
 */
public final class ExpireConsent {

    /**
     * @param until the end that has passed
     * @param by the service itself
     * @param now when the end was noticed
     */
    public record Command(
            PersonId person, String consent, Instant until, ActorRef by, Instant now) {}

    public static final Slice<Command, RestingRole, TeamEvent> SLICE =
            new Slice<>(
                    "ExpireConsent",
                    RestingRole.READS,
                    it -> List.of(Tag.of("person", it.person())),
                    it -> RestingRole.none(),
                    RestingRole::evolve,
                    ExpireConsent::decide);

    private ExpireConsent() {}

    static Decision<TeamEvent, ConsentRefusal> decide(Command it, RestingRole now) {
        return now.consents()
                .named(it.consent())
                .filter(consent -> consent.expiresAt(it.until()))
                .<Decision<TeamEvent, ConsentRefusal>>map(
                        consent -> append(facts(it, consent.given().kind(), now)))
                .orElse(nothing());
    }

    private static List<TeamEvent> facts(Command it, ConsentKind kind, RestingRole now) {
        ConsentExpired expired =
                new ConsentExpired(it.person(), it.consent(), kind, it.until(), it.until());
        List<TeamEvent> facts = new ArrayList<>();
        facts.add(expired);
        if (kind == ConsentKind.COORDINATOR) {
            facts.addAll(now.endedBy(expired, ConsentLapse.EXPIRED, it.by(), it.until(), it.now()));
        }
        return facts;
    }
}
