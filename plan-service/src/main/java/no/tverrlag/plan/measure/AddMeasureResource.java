package no.tverrlag.plan.measure;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.plan.events.DecisionStatus;
import no.tverrlag.runtime.Act;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The coordinator writes down what is to be done, and who answers for it. */
@Path("/plans/{plan}/measures")
public class AddMeasureResource {

    private final Acts acts;

    AddMeasureResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            @Nullable String id,
            String goal,
            String what,
            @Nullable ActorRef responsible,
            DecisionStatus decisionStatus,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Instant occurredAt) {}

    @POST
    public Response add(@PathParam("plan") String plan, Body body) {
        return acts.onTagged("plan", plan)
                .at(body.occurredAt())
                .creating(body.id())
                .run(AddMeasure.SLICE, act -> command(act, plan, body));
    }

    private static AddMeasure.Command command(Act act, String plan, Body body) {
        return new AddMeasure.Command(
                act.person(),
                plan,
                act.id(),
                body.goal(),
                Sealed.of(body.what()),
                body.responsible(),
                body.decisionStatus(),
                body.start(),
                body.end(),
                act.at());
    }
}
