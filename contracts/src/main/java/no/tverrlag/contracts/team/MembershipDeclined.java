package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/** The invited declined. */
public record MembershipDeclined(PersonId person, ActorRef member, DeclineReason reason, Instant at)
        implements TeamMessage {}
