package no.tverrlag.team.protectionoverview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** All emergency accesses to one person's data, for the person and those who review them. */
@Path("/persons/{person}/break-glass")
public class BreakGlassOverviewResource {

    private final Acts acts;

    BreakGlassOverviewResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(List<GlassBody> accesses) {}

    @GET
    @APIResponseSchema(Body.class)
    public Response accesses(@PathParam("person") PersonId person) {
        return acts.on(person)
                .answer(
                        ProtectionOverview.QUESTION,
                        person,
                        view ->
                                Optional.of(
                                        new Body(
                                                view.glasses().stream()
                                                        .map(GlassBody::of)
                                                        .toList())));
    }
}
