package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/** The appointed coordinator declined the role, which ends the appointment. */
public record CoordinatorRoleDeclined(
        PersonId person,
        ActorRef coordinator,
        CoordinatorKind kind,
        DeclineReason reasonCode,
        Instant at)
        implements TeamMessage {}
