package no.tverrlag.plan.events;

import java.time.Instant;
import no.tverrlag.kernel.PersonId;

/** The plan is over; a new one may be opened. */
public record PlanClosed(PersonId person, String plan, CloseReason reason, Instant at)
        implements PlanEvent {}
