package no.tverrlag.contracts.team;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;

/** The agenda of a meeting was published, or published anew. */
public record AgendaPublished(
        PersonId person, String meeting, List<Sealed> items, ActorRef publishedBy, Instant at)
        implements TeamMessage {
    public AgendaPublished {
        items = List.copyOf(items);
    }
}
