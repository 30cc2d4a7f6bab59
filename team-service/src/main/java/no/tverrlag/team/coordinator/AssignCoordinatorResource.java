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
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.PersonPreference;
import org.jspecify.annotations.Nullable;

/** The unit appoints. */
@Path("/persons/{person}/coordinator/assign")
public class AssignCoordinatorResource {

    private final Acts acts;

    AssignCoordinatorResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            ActorRef coordinator,
            CoordinatorKind kind,
            @Nullable PersonPreference personPreference,
            @Nullable String preferenceNotObtainedReason,
            @Nullable String reasonIfNotPreferred,
            @Nullable Instant occurredAt) {}

    @POST
    public Response assign(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching("coordinator")
                .run(
                        AssignCoordinator.SLICE,
                        act ->
                                new AssignCoordinator.Command(
                                        person,
                                        body.coordinator(),
                                        body.kind(),
                                        body.personPreference(),
                                        Sealed.ofNullable(body.preferenceNotObtainedReason()),
                                        Sealed.ofNullable(body.reasonIfNotPreferred()),
                                        act.actor().ref(),
                                        act.at()));
    }
}
