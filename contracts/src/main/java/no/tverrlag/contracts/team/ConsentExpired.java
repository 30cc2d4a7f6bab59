package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.PersonId;

/**
 * A consent reached its end without being renewed. It held no longer than {@code until} whether or
 * not this was said: who asks looks at the period.
 */
public record ConsentExpired(
        PersonId person, String consent, ConsentKind kind, Instant until, Instant at)
        implements TeamMessage {}
