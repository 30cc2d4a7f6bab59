package no.tverrlag.plan.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/** The plan is complete enough to work by. */
public record PlanActivated(PersonId person, String plan, ActorRef activatedBy, Instant at)
        implements PlanEvent {}
