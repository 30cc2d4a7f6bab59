package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/** A block no longer holds. */
public record AccessBlockLifted(PersonId person, String block, ActorRef liftedBy, Instant at)
        implements TeamMessage {}
