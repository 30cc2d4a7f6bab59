package no.tverrlag.contracts.plan;

import java.time.Instant;
import no.tverrlag.kernel.PersonId;

/**
 * The plan is over; a new one may be opened.
 *
 * @param status what the plan ends as
 */
public record PlanClosed(
        PersonId person, String plan, CloseReason reason, PlanStatus status, Instant at)
        implements PlanMessage {}
