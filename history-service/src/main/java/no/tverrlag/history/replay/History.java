package no.tverrlag.history.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tverrlag.contracts.plan.Change;
import no.tverrlag.contracts.plan.PlanStatus;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.kernel.ActorRef;

/**
 * What was true about one person at an instant. Every list has one order, so that the same answer
 * is the same bytes.
 *
 * @param coordinator appointed, in the role from then on
 * @param coordinatorVacant somebody coordinated once and nobody does; false before the first
 * @param members who accepted and has not left, by id
 * @param plan where the latest plan stands
 * @param openGoals of that plan: agreed and not closed, by id
 * @param consents in force, by id
 * @param erasedAt when the person was erased, if that was by then
 * @param positions per source how far the facts that were known reach
 */
public record History(
        Optional<ActorRef> coordinator,
        boolean coordinatorVacant,
        List<ActorRef> members,
        Optional<PlanStatus> plan,
        List<String> openGoals,
        Optional<Evaluated> lastEvaluation,
        boolean admitted,
        List<ConsentGiven> consents,
        Optional<Instant> erasedAt,
        Map<String, Long> positions,
        Instant asOf,
        Instant knownAt) {

    /**
     * A goal that was looked at again.
     *
     * @param score empty for an instrument without one
     */
    public record Evaluated(String goal, Optional<Integer> score, Change change) {}
}
