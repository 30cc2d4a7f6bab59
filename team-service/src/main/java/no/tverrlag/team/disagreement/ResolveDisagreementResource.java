package no.tverrlag.team.disagreement;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The unit settles it. */
@Path("/persons/{person}/disagreements/{disagreement}/resolve")
public class ResolveDisagreementResource {

    private final Acts acts;

    ResolveDisagreementResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(String resolution, @Nullable Instant occurredAt) {}

    @POST
    public Response resolve(
            @PathParam("person") PersonId person,
            @PathParam("disagreement") String disagreement,
            Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching(disagreement)
                .run(
                        ResolveDisagreement.SLICE,
                        act ->
                                new ResolveDisagreement.Command(
                                        person,
                                        disagreement,
                                        Sealed.of(body.resolution()),
                                        act.actor().ref(),
                                        act.at()));
    }
}
