package no.tverrlag.plan.goal;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.plan.events.Achievement;
import no.tverrlag.plan.events.Instrument;
import no.tverrlag.plan.events.NextStep;
import no.tverrlag.runtime.Act;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The coordinator, or a member of the team, evaluates a goal. */
@Path("/plans/{plan}/goals/{goal}/evaluations")
public class EvaluateGoalResource {

    private final Acts acts;

    EvaluateGoalResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            Instrument instrument,
            @Nullable Integer score,
            Achievement achievement,
            @Nullable String personAssessment,
            @Nullable String teamAssessment,
            NextStep nextStep,
            @Nullable LocalDate newDueAt,
            @Nullable Instant occurredAt) {}

    @POST
    public Response evaluate(
            @PathParam("plan") String plan, @PathParam("goal") String goal, Body body) {
        return acts.onTagged("plan", plan)
                .at(body.occurredAt())
                .creating()
                .run(EvaluateGoal.SLICE, act -> command(act, plan, goal, body));
    }

    private static EvaluateGoal.Command command(Act act, String plan, String goal, Body body) {
        return new EvaluateGoal.Command(
                act.person(),
                plan,
                goal,
                act.id(),
                body.instrument(),
                body.score(),
                body.achievement(),
                Sealed.ofNullable(body.personAssessment()),
                Sealed.ofNullable(body.teamAssessment()),
                body.nextStep(),
                body.newDueAt(),
                act.actor().ref(),
                act.at());
    }
}
