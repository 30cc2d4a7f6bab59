package no.tverrlag.team.protection;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** A block is lifted. */
@Path("/persons/{person}/access-blocks/{block}/lift")
public class LiftBlockResource {

    private final Acts acts;

    LiftBlockResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(@Nullable Instant occurredAt) {}

    @POST
    public Response lift(
            @PathParam("person") PersonId person, @PathParam("block") String block, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching(block)
                .run(
                        LiftBlock.SLICE,
                        act ->
                                new LiftBlock.Command(
                                        person,
                                        block,
                                        !act.actor().is(Role.REPRESENTATIVE),
                                        act.actor().ref(),
                                        act.at()));
    }
}
