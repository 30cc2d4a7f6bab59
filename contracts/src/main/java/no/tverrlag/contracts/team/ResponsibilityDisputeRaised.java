package no.tverrlag.contracts.team;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;

/** Services disagree on who is responsible. */
public record ResponsibilityDisputeRaised(
        PersonId person,
        String disagreement,
        Sealed subject,
        List<Sector> parties,
        ActorRef raisedBy,
        Instant at)
        implements TeamMessage {
    public ResponsibilityDisputeRaised {
        parties = List.copyOf(parties);
    }
}
