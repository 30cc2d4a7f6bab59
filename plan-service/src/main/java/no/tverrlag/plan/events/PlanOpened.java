package no.tverrlag.plan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/**
 * A draft of the person's one plan came to be.
 *
 * @param reviewDates the dated checkpoints, ascending, at least one
 * @param legalBasisVersion which text of the rules on individual plans the plan is made under
 * @param consentKnownAt team-service's position up to which the consent was known; a withdrawal
 *     after it closes this plan, one before it does not
 */
public record PlanOpened(
        PersonId person,
        String plan,
        Period period,
        List<LocalDate> reviewDates,
        String legalBasisVersion,
        ActorRef openedBy,
        long consentKnownAt,
        Instant at)
        implements PlanEvent {
    public PlanOpened {
        reviewDates = List.copyOf(reviewDates);
    }
}
