package no.tverrlag.team.transition;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.runtime.Acts;
import no.tverrlag.team.events.TransitionKind;
import org.jspecify.annotations.Nullable;

/** The specialist service, the unit or the coordinator records a transition. */
@Path("/persons/{person}/transitions")
public class RecordTransitionResource {

    private final Acts acts;

    RecordTransitionResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            TransitionKind kind,
            String unit,
            @Nullable String reason,
            @Nullable Boolean municipalityReady,
            @Nullable Instant occurredAt) {}

    @POST
    public Response record(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating()
                .run(
                        RecordTransition.SLICE,
                        act ->
                                new RecordTransition.Command(
                                        person,
                                        act.id(),
                                        body.kind(),
                                        Sealed.of(body.unit()),
                                        Sealed.ofNullable(body.reason()),
                                        body.municipalityReady(),
                                        act.actor().ref(),
                                        act.at()));
    }
}
