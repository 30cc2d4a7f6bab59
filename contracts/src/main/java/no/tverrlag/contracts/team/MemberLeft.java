package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/**
 * A member left, or an unanswered invitation was taken back.
 *
 * @param wasActive false: an invitation was taken back
 */
public record MemberLeft(
        PersonId person,
        ActorRef member,
        EndReason reason,
        boolean wasActive,
        ActorRef endedBy,
        Instant at)
        implements TeamMessage {}
