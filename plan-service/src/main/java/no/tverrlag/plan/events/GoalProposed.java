package no.tverrlag.plan.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Somebody put a goal forward; it is not open until it is agreed.
 *
 * @param words the goal in the person's own words
 * @param proposedBy whose goal it is, often the person
 */
public record GoalProposed(
        PersonId person,
        String plan,
        String goal,
        Sealed words,
        LifeArea lifeArea,
        ActorRef proposedBy,
        @Nullable Target target,
        Instant at)
        implements PlanEvent {}
