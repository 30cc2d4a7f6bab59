package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;

/** The invited became a member. */
public record MembershipAccepted(
        PersonId person, ActorRef member, Sealed function, AttendanceMode mode, Instant at)
        implements TeamMessage {}
