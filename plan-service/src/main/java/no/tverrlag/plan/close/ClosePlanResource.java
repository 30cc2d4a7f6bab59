package no.tverrlag.plan.close;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.plan.events.CloseReason;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The coordinator ends the plan. */
@Path("/plans/{plan}/close")
public class ClosePlanResource {

    private final Acts acts;

    ClosePlanResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(CloseReason reason, @Nullable Instant occurredAt) {}

    @POST
    public Response close(@PathParam("plan") String plan, Body body) {
        return acts.onTagged("plan", plan)
                .at(body.occurredAt())
                .touching(plan)
                .run(
                        ClosePlan.SLICE,
                        act -> new ClosePlan.Command(act.person(), plan, body.reason(), act.at()));
    }
}
