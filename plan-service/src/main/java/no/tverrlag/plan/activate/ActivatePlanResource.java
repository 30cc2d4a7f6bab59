package no.tverrlag.plan.activate;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.runtime.Act;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.access.PersonRelations;
import org.jspecify.annotations.Nullable;

/** The coordinator declares the draft complete. */
@Path("/plans/{plan}/activate")
public class ActivatePlanResource {

    private final Acts acts;

    ActivatePlanResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(@Nullable Instant occurredAt) {}

    @POST
    public Response activate(@PathParam("plan") String plan, @Nullable Body body) {
        return acts.onTagged("plan", plan)
                .at(body == null ? null : body.occurredAt())
                .touching(plan)
                .run(ActivatePlan.SLICE, act -> command(act, plan));
    }

    private static ActivatePlan.Command command(Act act, String plan) {
        PersonRelations known = act.relations();
        return new ActivatePlan.Command(
                act.person(),
                plan,
                known.coordinator() != null,
                known.members().size(),
                known.consent(ConsentKind.PLAN, act.now()).isPresent(),
                act.actor().ref(),
                act.at());
    }
}
