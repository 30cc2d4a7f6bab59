package no.tverrlag.referral.assessment;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** How much help the person needs with everyday functions. */
@Path("/persons/{person}/iplos")
public class RecordIplosResource {

    private final Acts acts;

    RecordIplosResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(Map<String, Integer> variables, @Nullable Instant occurredAt) {}

    @POST
    public Response rate(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating()
                .run(
                        RecordIplos.SLICE,
                        act ->
                                new RecordIplos.Command(
                                        person,
                                        act.id(),
                                        body.variables(),
                                        new Author(
                                                act.actor().ref(),
                                                act.actor().is(Role.COORDINATING_UNIT)),
                                        act.at()));
    }
}
