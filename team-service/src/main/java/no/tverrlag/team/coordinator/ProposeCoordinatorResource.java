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

/** The unit proposes. */
@Path("/persons/{person}/coordinator/propose")
public class ProposeCoordinatorResource {

    private final Acts acts;

    ProposeCoordinatorResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            ActorRef candidate,
            CoordinatorKind kind,
            @Nullable PersonPreference personPreference,
            @Nullable String preferenceNotObtainedReason,
            @Nullable Instant occurredAt) {}

    @POST
    public Response propose(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching("coordinator")
                .run(
                        ProposeCoordinator.SLICE,
                        act ->
                                new ProposeCoordinator.Command(
                                        person,
                                        body.candidate(),
                                        body.kind(),
                                        body.personPreference(),
                                        Sealed.ofNullable(body.preferenceNotObtainedReason()),
                                        act.actor().ref(),
                                        act.at()));
    }
}
