package no.tverrlag.contracts.team;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/**
 * Consent was withdrawn; what was lawfully done before stays.
 *
 * @param ended each consent that this ends, wholly or for some recipients
 */
public record ConsentWithdrawn(
        PersonId person, ConsentKind kind, List<ConsentEnd> ended, ActorRef withdrawnBy, Instant at)
        implements TeamMessage {
    public ConsentWithdrawn {
        ended = List.copyOf(ended);
    }
}
