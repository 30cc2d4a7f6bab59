package no.tverrlag.team.disclosure;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.WithoutRivals;
import no.tverrlag.team.events.DisclosureDuty;
import org.jspecify.annotations.Nullable;

/** Any professional has the duty, so any may say that they did it. */
@Path("/persons/{person}/disclosures")
public class DiscloseResource {

    private final Acts acts;

    DiscloseResource(Acts acts) {
        this.acts = acts;
    }

    /**
     * @param hidden from guardians; true if absent
     */
    public record Body(
            String organisation,
            DisclosureDuty duty,
            String summary,
            @Nullable Boolean hidden,
            @Nullable Instant occurredAt) {}

    @POST
    @WithoutRivals(fresh = true)
    public Response disclose(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating()
                .run(
                        Disclose.SLICE,
                        act ->
                                new Disclose.Command(
                                        person,
                                        act.id(),
                                        body.organisation(),
                                        body.duty(),
                                        Sealed.of(body.summary()),
                                        body.hidden() == null || body.hidden(),
                                        act.actor().ref(),
                                        act.at()));
    }
}
