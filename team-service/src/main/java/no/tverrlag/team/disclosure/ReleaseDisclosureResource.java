package no.tverrlag.team.disclosure;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** A disclosure is shown to guardians from now on. */
@Path("/persons/{person}/disclosures/{disclosure}/release")
public class ReleaseDisclosureResource {

    private final Acts acts;

    ReleaseDisclosureResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(@Nullable Instant occurredAt) {}

    @POST
    public Response release(
            @PathParam("person") PersonId person,
            @PathParam("disclosure") String disclosure,
            Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching(disclosure)
                .run(
                        ReleaseDisclosure.SLICE,
                        act ->
                                new ReleaseDisclosure.Command(
                                        person,
                                        disclosure,
                                        act.actor().organisation(),
                                        act.actor().ref(),
                                        act.at()));
    }
}
