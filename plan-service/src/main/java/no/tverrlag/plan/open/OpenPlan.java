package no.tverrlag.plan.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import no.tverrlag.plan.events.Period;
import no.tverrlag.plan.events.PlanActivated;
import no.tverrlag.plan.events.PlanClosed;
import no.tverrlag.plan.events.PlanConsentLapsed;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanOpened;
import org.jspecify.annotations.Nullable;

/**
 * Opens a draft of the person's plan: with consent, with dated checkpoints, and never a second one.
 *
 * <p>The boundary is the person, so the rule of one plan holds across every municipality that the
 * person moves between. A consent that lapsed after what the command knows is in the boundary, too:
 * whichever of the two is recorded first, no plan stays open without a consent.
 */
public final class OpenPlan {

    private static final int MOST_REVIEWS = 100;

    /**
     * @param consentInForce is the consent to a plan in force, as far as is known here
     * @param consentKnownAt team-service's position up to which that is known
     */
    public record Command(
            PersonId person,
            String plan,
            Period period,
            List<LocalDate> reviewDates,
            String legalBasisVersion,
            boolean consentInForce,
            long consentKnownAt,
            ActorRef by,
            Instant at) {
        public Command {
            reviewDates = List.copyOf(reviewDates);
        }
    }

    /** What stands in the way of a plan. */
    public sealed interface Refusal extends no.tverrlag.kernel.Refusal {

        record PlanConsentMissing() implements Refusal, NotNow {
            @Override
            public String detail() {
                return "No consent to a plan is in force; the person, or who may consent for them,"
                        + " gives it first.";
            }
        }

        record PlanAlreadyOpen(String plan) implements Refusal, NotNow {
            @Override
            public String detail() {
                return "The person has a plan that is not closed; a person has one plan only.";
            }
        }

        record PeriodBackwards() implements Refusal, Impossible {
            @Override
            public String detail() {
                return "The period must end after it begins.";
            }
        }

        record ReviewDatesMissing() implements Refusal, Impossible {
            @Override
            public String detail() {
                return "A plan needs at least one review date.";
            }
        }

        record TooManyReviewDates(int most) implements Refusal, Impossible {
            @Override
            public String detail() {
                return "A plan has at most " + most + " review dates.";
            }
        }

        record ReviewDateOutsidePeriod(LocalDate reviewDate) implements Refusal, Impossible {
            @Override
            public String detail() {
                return "Every review date must lie within the period of the plan.";
            }
        }
    }

    /**
     * @param open the plan that is not closed, if there is one
     * @param lapsedAt team-service's position of the last lapse of the consent that was heard of
     */
    record State(@Nullable String open, long lapsedAt) {}

    public static final Slice<Command, State, PlanEvent> SLICE =
            new Slice<>(
                    "OpenPlan",
                    Set.of(PlanOpened.class, PlanClosed.class, PlanConsentLapsed.class),
                    it -> List.of(Tag.of("person", it.person())),
                    _ -> new State(null, 0),
                    OpenPlan::evolve,
                    OpenPlan::decide);

    private OpenPlan() {}

    static Decision<PlanEvent, Refusal> decide(Command it, State now) {
        if (it.plan().equals(now.open())) {
            return Decision.nothing();
        }
        if (now.open() != null) {
            return Decision.refuse(new Refusal.PlanAlreadyOpen(now.open()));
        }
        if (!it.consentInForce() || it.consentKnownAt() < now.lapsedAt()) {
            return Decision.refuse(new Refusal.PlanConsentMissing());
        }
        return wrongDates(it)
                .<Decision<PlanEvent, Refusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.append(opened(it)));
    }

    private static Optional<Refusal> wrongDates(Command it) {
        Period period = it.period();
        if (!period.from().isBefore(period.to())) {
            return Optional.of(new Refusal.PeriodBackwards());
        }
        if (it.reviewDates().isEmpty()) {
            return Optional.of(new Refusal.ReviewDatesMissing());
        }
        if (it.reviewDates().size() > MOST_REVIEWS) {
            return Optional.of(new Refusal.TooManyReviewDates(MOST_REVIEWS));
        }
        return it.reviewDates().stream()
                .filter(date -> date.isBefore(period.from()) || date.isAfter(period.to()))
                .findFirst()
                .map(Refusal.ReviewDateOutsidePeriod::new);
    }

    private static PlanOpened opened(Command it) {
        return new PlanOpened(
                it.person(),
                it.plan(),
                it.period(),
                it.reviewDates().stream().distinct().sorted().toList(),
                it.legalBasisVersion(),
                it.by(),
                it.consentKnownAt(),
                it.at());
    }

    static State evolve(State then, PlanEvent fact) {
        return switch (fact) {
            case PlanOpened it -> new State(it.plan(), then.lapsedAt());
            case PlanClosed it ->
                    it.plan().equals(then.open()) ? new State(null, then.lapsedAt()) : then;
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
}
