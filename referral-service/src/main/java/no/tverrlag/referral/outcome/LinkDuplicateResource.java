package no.tverrlag.referral.outcome;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The coordinating unit lets a report follow another. */
@Path("/need-reports/{report}/link-duplicate")
public class LinkDuplicateResource {

    private final Acts acts;

    LinkDuplicateResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(String primary, @Nullable Instant occurredAt) {}

    @POST
    public Response link(@PathParam("report") String report, Body body) {
        return acts.onTagged("report", report)
                .at(body.occurredAt())
                .touching(report)
                .run(
                        LinkDuplicate.SLICE,
                        act ->
                                new LinkDuplicate.Command(
                                        act.person(),
                                        report,
                                        body.primary(),
                                        act.actor().ref(),
                                        act.at()));
    }
}
