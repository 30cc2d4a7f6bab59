package no.tverrlag.plan.planof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
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
import no.tverrlag.plan.planof.PlanView.GoalStatus;

/** The plan that a person has now, and any plan by its id, also after it is closed. */
public final class PlanOf {

    private static final Set<Class<? extends PlanEvent>> ALL =
            Set.of(
                    PlanOpened.class,
                    GoalProposed.class,
                    GoalAgreed.class,
                    MeasureAdded.class,
                    PlanActivated.class,
                    GoalEvaluated.class,
                    GoalClosed.class,
                    PlanClosed.class);

    /** Empty when the person has no plan, or only closed ones. */
    public static final Question<PersonId, Optional<PlanView>, PlanEvent> PERSON =
            new Question<>(
                    "PlanOfPerson",
                    ALL,
                    person -> List.of(Tag.of("person", person)),
                    _ -> Optional.empty(),
                    PlanOf::applyToOpen);

    /** Empty when there is no such plan. */
    public static final Question<String, Optional<PlanView>, PlanEvent> ID =
            new Question<>(
                    "PlanOfId",
                    ALL,
                    plan -> List.of(Tag.of("plan", plan)),
                    _ -> Optional.empty(),
                    PlanOf::apply);

    private PlanOf() {}

    private static Optional<PlanView> applyToOpen(Optional<PlanView> then, Fact<PlanEvent> fact) {
        return apply(then, fact).filter(plan -> !plan.status().isClosed());
    }

    private static Optional<PlanView> apply(Optional<PlanView> then, Fact<PlanEvent> fact) {
        return switch (fact.event()) {
            case PlanOpened it -> Optional.of(PlanView.of(it));
            case PlanActivated it -> in(then, it, plan -> plan.activated(it.at()));
            case PlanClosed it -> in(then, it, plan -> plan.closed(it.reason(), it.at()));
            case GoalProposed it -> in(then, it, plan -> plan.with(it));
            case GoalAgreed it ->
                    in(then, it, plan -> plan.goal(it.goal(), goal -> goal.in(GoalStatus.AGREED)));
            case GoalEvaluated it ->
                    in(then, it, plan -> plan.goal(it.goal(), goal -> goal.evaluated(it)));
            case GoalClosed it ->
                    in(then, it, plan -> plan.goal(it.goal(), goal -> goal.in(GoalStatus.CLOSED)));
            case MeasureAdded it -> in(then, it, plan -> plan.with(it));
            case PlanConsentLapsed _ -> then;
        };
    }

    private static Optional<PlanView> in(
            Optional<PlanView> then, PlanEvent fact, UnaryOperator<PlanView> change) {
        return then.map(
                plan -> plan.opened().plan().equals(fact.plan()) ? change.apply(plan) : plan);
    }
}
