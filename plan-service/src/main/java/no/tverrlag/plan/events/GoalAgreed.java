package no.tverrlag.plan.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * The goal is the person's and counts as open from now on.
 *
 * @param agreedByPerson said by the person or who stands for them; otherwise {@code how} tells
 *     where the agreement is from
 */
public record GoalAgreed(
        PersonId person,
        String plan,
        String goal,
        ActorRef agreedBy,
        boolean agreedByPerson,
        @Nullable Sealed how,
        Instant at)
        implements PlanEvent {}
