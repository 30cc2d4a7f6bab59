package no.tverrlag.team.coordinator;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The appointed answers; once in the role, a repeat is answered like the first time. */
@Path("/persons/{person}/coordinator/accept")
public class AcceptRoleResource {

    private final Acts acts;

    AcceptRoleResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(@Nullable Instant occurredAt) {}

    @POST
    public Response accept(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching("coordinator")
                .run(
                        AcceptRole.SLICE,
                        act -> new AcceptRole.Command(person, act.actor().ref(), act.at()));
    }
}
