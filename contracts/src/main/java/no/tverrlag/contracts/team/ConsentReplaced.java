package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.PersonId;

/** An earlier consent ended because a newer one of the same kind covers all of it. */
public record ConsentReplaced(PersonId person, String consent, String replacedBy, Instant at)
        implements TeamMessage {}
