package no.tverrlag.plan.goal;

import java.time.Instant;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Texts;
import no.tverrlag.plan.events.GoalProposed;
import no.tverrlag.plan.events.LifeArea;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.Target;
import org.jspecify.annotations.Nullable;

/** Puts a goal forward, in the person's own words; also while the plan is a draft. */
public final class ProposeGoal {

    public record Command(
            PersonId person,
            String plan,
            String goal,
            Sealed words,
            LifeArea lifeArea,
            ActorRef proposedBy,
            @Nullable Target target,
            Instant at) {

        private GoalProposed fact(Instant when) {
            return new GoalProposed(person, plan, goal, words, lifeArea, proposedBy, target, when);
        }
    }

    public static final Slice<Command, Goals, PlanEvent> SLICE =
            new Slice<>(
                    "ProposeGoal",
                    Goals.READS,
                    it -> Goals.boundary(it.plan()),
                    _ -> Goals.NONE,
                    Goals::evolve,
                    ProposeGoal::decide);

    private ProposeGoal() {}

    static Decision<PlanEvent, GoalRefusal> decide(Command it, Goals now) {
        Optional<GoalRefusal> obstacle =
                now.notOpen(it.plan()).or(() -> wrongWords(it)).or(() -> wrongTarget(it));
        if (obstacle.isPresent()) {
            return Decision.refuse(obstacle.get());
        }
        Goal there = now.byId().get(it.goal());
        if (there == null) {
            return Decision.append(it.fact(it.at()));
        }
        return there.proposed().equals(it.fact(there.proposed().at()))
                ? Decision.nothing()
                : Decision.refuse(new GoalRefusal.GoalIdTaken(it.goal()));
    }

    private static Optional<GoalRefusal> wrongWords(Command it) {
        if (Texts.missing(it.words())) {
            return Optional.of(new GoalRefusal.WordsMissing());
        }
        Target target = it.target();
        return Texts.tooLong(it.words(), target == null ? null : target.activity())
                ? Optional.of(GoalRefusal.TextTooLong.refused())
                : Optional.empty();
    }

    private static Optional<GoalRefusal> wrongTarget(Command it) {
        Target target = it.target();
        return target == null
                ? Optional.empty()
                : Scale.refusalOf(target.instrument(), target.value());
    }
}
