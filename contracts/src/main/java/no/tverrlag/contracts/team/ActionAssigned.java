package no.tverrlag.contracts.team;

import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;

/** A meeting gave somebody something to do. */
public record ActionAssigned(
        PersonId person,
        String meeting,
        String action,
        Sealed text,
        ActorRef owner,
        LocalDate due,
        Instant at)
        implements TeamMessage {}
