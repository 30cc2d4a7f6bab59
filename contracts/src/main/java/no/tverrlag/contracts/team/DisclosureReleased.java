package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/** A disclosure need not be hidden from guardians any longer. */
public record DisclosureReleased(
        PersonId person, String disclosure, ActorRef releasedBy, Instant at)
        implements TeamMessage {}
