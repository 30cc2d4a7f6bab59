package no.tverrlag.team.protection;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The coordinating unit judges an emergency access. */
@Path("/persons/{person}/break-glass/{glass}/review")
public class ReviewBreakGlassResource {

    private final Acts acts;

    ReviewBreakGlassResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(boolean justified, @Nullable String note, @Nullable Instant occurredAt) {}

    @POST
    public Response review(
            @PathParam("person") PersonId person, @PathParam("glass") String glass, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching(glass)
                .run(
                        ReviewBreakGlass.SLICE,
                        act ->
                                new ReviewBreakGlass.Command(
                                        person,
                                        glass,
                                        body.justified(),
                                        Sealed.ofNullable(body.note()),
                                        act.actor().ref(),
                                        act.at()));
    }
}
