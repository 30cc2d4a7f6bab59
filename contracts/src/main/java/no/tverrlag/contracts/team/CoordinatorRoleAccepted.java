package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/** The appointed coordinator took on the role. */
public record CoordinatorRoleAccepted(
        PersonId person, ActorRef coordinator, CoordinatorKind kind, Instant at)
        implements TeamMessage {}
