package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;

/** The disagreement was settled. */
public record ResponsibilityDisputeResolved(
        PersonId person, String disagreement, Sealed resolution, ActorRef resolvedBy, Instant at)
        implements TeamMessage {}
