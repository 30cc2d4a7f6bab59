package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.PersonId;

/** From now on nobody coordinates; in the same write as the fact that made it so. */
public record CoordinatorVacant(
        PersonId person, CoordinatorKind kind, VacancyCause cause, Instant at)
        implements TeamMessage {}
