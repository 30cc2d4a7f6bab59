package no.tverrlag.plan.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * The goal is the person's and counts as open from now on.
 *
 * @param voice whose words the agreement is; if they were relayed, {@code how} tells how
 */
public record GoalAgreed(
        PersonId person,
        String plan,
        String goal,
        ActorRef agreedBy,
        Voice voice,
        @Nullable Sealed how,
        Instant at)
        implements PlanEvent {}
