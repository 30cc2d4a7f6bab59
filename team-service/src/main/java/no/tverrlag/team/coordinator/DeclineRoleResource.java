package no.tverrlag.team.coordinator;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import no.tverrlag.team.events.DeclineReason;
import org.jspecify.annotations.Nullable;

/** The appointed declines. */
@Path("/persons/{person}/coordinator/decline")
public class DeclineRoleResource {

    private final Acts acts;

    DeclineRoleResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(DeclineReason reasonCode, @Nullable Instant occurredAt) {}

    @POST
    public Response decline(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching("coordinator")
                .run(
                        DeclineRole.SLICE,
                        act ->
                                new DeclineRole.Command(
                                        person, act.actor().ref(), body.reasonCode(), act.at()));
    }
}
