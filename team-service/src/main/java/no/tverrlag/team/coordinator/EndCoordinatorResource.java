package no.tverrlag.team.coordinator;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.runtime.Acts;
import no.tverrlag.team.events.EndReason;
import org.jspecify.annotations.Nullable;

/** The unit ends the role. */
@Path("/persons/{person}/coordinator/end")
public class EndCoordinatorResource {

    private final Acts acts;

    EndCoordinatorResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            ActorRef coordinator,
            EndReason reason,
            @Nullable String handoverNote,
            @Nullable Instant occurredAt) {}

    @POST
    public Response end(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching("coordinator")
                .run(
                        EndCoordinator.SLICE,
                        act ->
                                new EndCoordinator.Command(
                                        person,
                                        body.coordinator(),
                                        body.reason(),
                                        body.handoverNote() == null
                                                ? null
                                                : Sealed.of(body.handoverNote()),
                                        act.actor().ref(),
                                        act.at()));
    }
}
