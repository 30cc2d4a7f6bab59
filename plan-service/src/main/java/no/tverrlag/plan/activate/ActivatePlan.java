package no.tverrlag.plan.activate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
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
import no.tverrlag.plan.events.PlanStatus;
import org.jspecify.annotations.Nullable;

/** Makes a draft the plan that everybody works by, once it contains what a plan must contain. */
public final class ActivatePlan {

    /**
     * @param coordinatorKnown is somebody coordinator now
     * @param teamMembers how many are active in the team now
     * @param consentInForce is the consent to the plan in force, as far as is known here
     */
    public record Command(
            PersonId person,
            String plan,
            boolean coordinatorKnown,
            int teamMembers,
            boolean consentInForce,
            ActorRef by,
            Instant at) {}

    /** What stands in the way. */
    public sealed interface Refusal extends no.tverrlag.kernel.Refusal {

        record UnknownPlan(String plan) implements Refusal, Unknown {
            @Override
            public String detail() {
                return "There is no such plan.";
            }
        }

        record PlanIsClosed(PlanStatus status) implements Refusal, NotNow {
            @Override
            public String detail() {
                return "The plan is closed; a new one may be opened.";
            }
        }

        /**
         * @param missing the letters of the points, a to i
         */
        record PlanIncomplete(List<String> missing) implements Refusal, Impossible {
            public PlanIncomplete {
                missing = List.copyOf(missing);
            }

            @Override
            public String detail() {
                return "The plan lacks what a plan must contain, points "
                        + String.join(", ", missing)
                        + ".";
            }
        }
    }

    /**
     * The content of one plan, as far as the checklist asks.
     *
     * @param openGoals agreed and not closed
     * @param measuredGoals those that somebody does something for
     */
    record State(
            @Nullable PlanStatus status,
            List<LocalDate> reviewDates,
            Set<String> openGoals,
            Set<String> measuredGoals) {

        State {
            openGoals = Set.copyOf(openGoals);
            measuredGoals = Set.copyOf(measuredGoals);
        }

        boolean hasOpenGoal() {
            return !openGoals.isEmpty();
        }

        boolean hasMeasureForOpenGoal() {
            return !Collections.disjoint(openGoals, measuredGoals);
        }

        boolean hasReviewAfter(LocalDate day) {
            return reviewDates.stream().anyMatch(day::isBefore);
        }

        private State in(PlanStatus newStatus) {
            return new State(newStatus, reviewDates, openGoals, measuredGoals);
        }

        private State opened(String goal) {
            Set<String> changed = new HashSet<>(openGoals);
            changed.add(goal);
            return new State(status, reviewDates, changed, measuredGoals);
        }

        private State closed(String goal) {
            Set<String> changed = new HashSet<>(openGoals);
            changed.remove(goal);
            return new State(status, reviewDates, changed, measuredGoals);
        }

        private State measured(String goal) {
            Set<String> changed = new HashSet<>(measuredGoals);
            changed.add(goal);
            return new State(status, reviewDates, openGoals, changed);
        }
    }

    public static final Slice<Command, State, PlanEvent> SLICE =
            new Slice<>(
                    "ActivatePlan",
                    Set.of(
                            PlanOpened.class,
                            GoalAgreed.class,
                            MeasureAdded.class,
                            PlanActivated.class,
                            GoalClosed.class,
                            PlanClosed.class),
                    it -> List.of(Tag.of("plan", it.plan())),
                    _ -> new State(null, List.of(), Set.of(), Set.of()),
                    ActivatePlan::evolve,
                    ActivatePlan::decide);

    private ActivatePlan() {}

    static Decision<PlanEvent, Refusal> decide(Command it, State now) {
        return switch (now.status()) {
            case null -> Decision.refuse(new Refusal.UnknownPlan(it.plan()));
            case DRAFT -> checked(it, now);
            case ACTIVE -> Decision.nothing();
            case COMPLETED, REVOKED, ENTERED_IN_ERROR ->
                    Decision.refuse(new Refusal.PlanIsClosed(now.status()));
        };
    }

    private static Decision<PlanEvent, Refusal> checked(Command it, State now) {
        List<String> missing = Checklist.missing(it, now);
        return missing.isEmpty()
                ? Decision.append(new PlanActivated(it.person(), it.plan(), it.by(), it.at()))
                : Decision.refuse(new Refusal.PlanIncomplete(missing));
    }

    static State evolve(State then, PlanEvent fact) {
        return switch (fact) {
            case PlanOpened it ->
                    new State(
                            PlanStatus.DRAFT,
                            it.reviewDates(),
                            then.openGoals(),
                            then.measuredGoals());
            case PlanActivated _ -> then.in(PlanStatus.ACTIVE);
            case PlanClosed it -> then.in(it.reason().endsAs());
            case GoalAgreed it -> then.opened(it.goal());
            case GoalClosed it -> then.closed(it.goal());
            case MeasureAdded it -> then.measured(it.goal());
            case GoalProposed _, GoalEvaluated _, PlanConsentLapsed _ -> then;
        };
    }
}
