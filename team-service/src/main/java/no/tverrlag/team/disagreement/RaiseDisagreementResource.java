package no.tverrlag.team.disagreement;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.WithoutRivals;
import org.jspecify.annotations.Nullable;

/** Whoever works around the person may say that responsibility is disputed. */
@Path("/persons/{person}/disagreements")
public class RaiseDisagreementResource {

    private final Acts acts;

    RaiseDisagreementResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(String subject, List<Sector> parties, @Nullable Instant occurredAt) {}

    @POST
    @WithoutRivals(fresh = true)
    public Response raise(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating()
                .run(
                        RaiseDisagreement.SLICE,
                        act ->
                                new RaiseDisagreement.Command(
                                        person,
                                        act.id(),
                                        Sealed.of(body.subject()),
                                        body.parties(),
                                        act.actor().ref(),
                                        act.at()));
    }
}
