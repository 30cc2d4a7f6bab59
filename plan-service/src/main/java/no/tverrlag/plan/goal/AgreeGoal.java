package no.tverrlag.plan.goal;

import java.time.Instant;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Texts;
import no.tverrlag.plan.events.GoalAgreed;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.Voice;
import org.jspecify.annotations.Nullable;

/** Makes a proposed goal the person's own: they say so, or it is told how they did. */
public final class AgreeGoal {

    /**
     * @param byPerson is it said by the person, or by who stands for them
     */
    public record Command(
            PersonId person,
            String plan,
            String goal,
            boolean byPerson,
            @Nullable Sealed how,
            ActorRef by,
            Instant at) {}

    public static final Slice<Command, Goals, PlanEvent> SLICE =
            new Slice<>(
                    "AgreeGoal",
                    Goals.READS,
                    it -> Goals.boundary(it.plan()),
                    _ -> Goals.NONE,
                    Goals::evolve,
                    AgreeGoal::decide);

    private AgreeGoal() {}

    static Decision<PlanEvent, GoalRefusal> decide(Command it, Goals now) {
        Goal goal = now.byId().get(it.goal());
        if (Texts.tooLong(it.how())) {
            return Decision.refuse(GoalRefusal.TextTooLong.refused());
        }
        if (goal != null && goal.agreed()) {
            return Decision.nothing();
        }
        return now.notOpen(it.plan())
                .or(() -> wrong(it, goal))
                .<Decision<PlanEvent, GoalRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.append(agreed(it)));
    }

    private static Optional<GoalRefusal> wrong(Command it, @Nullable Goal goal) {
        if (goal == null) {
            return Optional.of(new GoalRefusal.UnknownGoal(it.goal()));
        }
        if (!it.byPerson() && Texts.missing(it.how())) {
            return Optional.of(new GoalRefusal.HowAgreedMissing());
        }
        return Optional.empty();
    }

    private static GoalAgreed agreed(Command it) {
        Voice voice = it.byPerson() ? Voice.OWN : Voice.RELAYED;
        return new GoalAgreed(it.person(), it.plan(), it.goal(), it.by(), voice, it.how(), it.at());
    }
}
