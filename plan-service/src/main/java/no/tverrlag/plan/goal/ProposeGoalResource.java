package no.tverrlag.plan.goal;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.plan.events.Instrument;
import no.tverrlag.plan.events.LifeArea;
import no.tverrlag.plan.events.Target;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** Everybody around the person, and the person first of all, may put a goal forward. */
@Path("/plans/{plan}/goals")
public class ProposeGoalResource {

    private final Acts acts;

    ProposeGoalResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            @Nullable String id,
            String words,
            LifeArea lifeArea,
            ActorRef proposedBy,
            @Nullable TargetBody target,
            @Nullable Instant occurredAt) {}

    /** The target, its text still as sent. */
    public record TargetBody(
            Instrument instrument,
            @Nullable String activity,
            @Nullable Integer value,
            @Nullable LocalDate due) {

        private Target sealed() {
            return new Target(instrument, Sealed.ofNullable(activity), value, due);
        }
    }

    @POST
    public Response propose(@PathParam("plan") String plan, Body body) {
        return acts.onTagged("plan", plan)
                .at(body.occurredAt())
                .creating(body.id())
                .run(
                        ProposeGoal.SLICE,
                        act ->
                                new ProposeGoal.Command(
                                        act.person(),
                                        plan,
                                        act.id(),
                                        Sealed.of(body.words()),
                                        body.lifeArea(),
                                        body.proposedBy(),
                                        body.target() == null ? null : body.target().sealed(),
                                        act.at()));
    }
}
