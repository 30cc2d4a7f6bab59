package no.tverrlag.team.protection;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** Any professional, when it can't wait: it is recorded, told to the person, and reviewed. */
@Path("/persons/{person}/break-glass")
public class BreakGlassResource {

    private final Acts acts;

    BreakGlassResource(Acts acts) {
        this.acts = acts;
    }

    /**
     * Always from now on.
     *
     * @param hours how long; as long as is allowed if absent
     */
    public record Body(String reason, @Nullable Integer hours) {}

    @POST
    public Response open(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .creating()
                .run(
                        BreakGlass.SLICE,
                        act ->
                                new BreakGlass.Command(
                                        person,
                                        act.id(),
                                        act.actor().ref(),
                                        Sealed.of(body.reason()),
                                        body.hours() == null ? BreakGlass.MOST_HOURS : body.hours(),
                                        act.relations().municipality() == null
                                                ? act.actor().municipality()
                                                : act.relations().municipality(),
                                        act.now()));
    }
}
