package no.tverrlag.plan.goal;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The person says that a goal is theirs, or the coordinator tells how they did. */
@Path("/plans/{plan}/goals/{goal}/agree")
public class AgreeGoalResource {

    private final Acts acts;

    AgreeGoalResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(@Nullable String how, @Nullable Instant occurredAt) {}

    @POST
    public Response agree(
            @PathParam("plan") String plan, @PathParam("goal") String goal, @Nullable Body sent) {
        Body body = sent == null ? new Body(null, null) : sent;
        return acts.onTagged("plan", plan)
                .at(body.occurredAt())
                .touching(goal)
                .run(
                        AgreeGoal.SLICE,
                        act ->
                                new AgreeGoal.Command(
                                        act.person(),
                                        plan,
                                        goal,
                                        act.actor().standsFor(act.person()),
                                        Sealed.ofNullable(body.how()),
                                        act.actor().ref(),
                                        act.at()));
    }
}
