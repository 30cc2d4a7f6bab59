package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/** A follow-up team was formed; each first member is invited by a message of its own. */
public record FollowUpTeamFormed(PersonId person, ActorRef formedBy, Instant at)
        implements TeamMessage {}
