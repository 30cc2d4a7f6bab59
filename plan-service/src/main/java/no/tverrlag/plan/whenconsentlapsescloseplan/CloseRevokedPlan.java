package no.tverrlag.plan.whenconsentlapsescloseplan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.plan.events.CloseReason;
import no.tverrlag.plan.events.ConsentLapse;
import no.tverrlag.plan.events.GoalAgreed;
import no.tverrlag.plan.events.GoalClosed;
import no.tverrlag.plan.events.GoalEvaluated;
import no.tverrlag.plan.events.GoalProposed;
import no.tverrlag.plan.events.MeasureAdded;
import no.tverrlag.plan.events.PlanActivated;
import no.tverrlag.plan.events.PlanClosed;
import no.tverrlag.plan.events.PlanConsentLapsed;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanOpened;
import org.jspecify.annotations.Nullable;

/**
 * Closes the person's plan as revoked; what was lawfully written in it stays.
 *
 * <p>A plan that was opened when the lapse was known already rests on a newer consent and is left
 * alone, so it does no harm when a lapse comes late or twice. Without a plan the lapse is recorded
 * all the same: it is what a plan that is being opened meanwhile must meet.
 */
public final class CloseRevokedPlan {

    /**
     * @param knownAt the lapse's position in team-service's store
     */
    public record Command(PersonId person, ConsentLapse lapse, long knownAt, Instant at) {}

    /**
     * @param open the plan that is not closed, if there is one
     * @param lapsedAt position of the last lapse that is recorded
     */
    record State(@Nullable PlanOpened open, long lapsedAt) {}

    public static final Slice<Command, State, PlanEvent> SLICE =
            new Slice<>(
                    "CloseRevokedPlan",
                    Set.of(PlanOpened.class, PlanClosed.class, PlanConsentLapsed.class),
                    it -> List.of(Tag.of("person", it.person())),
                    _ -> new State(null, 0),
                    CloseRevokedPlan::evolve,
                    CloseRevokedPlan::decide);

    private CloseRevokedPlan() {}

    static Decision<PlanEvent, Refusal> decide(Command it, State now) {
        PlanOpened open = now.open();
        if (open != null && open.consentKnownAt() < it.knownAt()) {
            return Decision.append(
                    lapsed(it, open.plan()),
                    new PlanClosed(it.person(), open.plan(), CloseReason.REVOKED, it.at()));
        }
        return open != null || it.knownAt() <= now.lapsedAt()
                ? Decision.nothing()
                : Decision.append(lapsed(it, null));
    }

    private static PlanConsentLapsed lapsed(Command it, @Nullable String plan) {
        return new PlanConsentLapsed(it.person(), plan, it.lapse(), it.knownAt(), it.at());
    }

    static State evolve(State then, PlanEvent fact) {
        return switch (fact) {
            case PlanOpened it -> new State(it, then.lapsedAt());
            case PlanClosed it -> closed(then, it);
            case PlanConsentLapsed it ->
                    new State(then.open(), Math.max(then.lapsedAt(), it.knownAt()));
            case GoalProposed _,
                    GoalAgreed _,
                    MeasureAdded _,
                    PlanActivated _,
                    GoalEvaluated _,
                    GoalClosed _ ->
                    then;
        };
    }

    private static State closed(State then, PlanClosed fact) {
        PlanOpened open = then.open();
        return open != null && open.plan().equals(fact.plan())
                ? new State(null, then.lapsedAt())
                : then;
    }
}
