package no.tverrlag.referral.outcome;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The coordinating unit confirms a report. */
@Path("/need-reports/{report}/acknowledge")
public class AcknowledgeReportResource {

    private final Acts acts;

    AcknowledgeReportResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(@Nullable Instant dueAt, @Nullable Instant occurredAt) {}

    @POST
    public Response acknowledge(@PathParam("report") String report, Body body) {
        return acts.onTagged("report", report)
                .at(body.occurredAt())
                .touching(report)
                .run(
                        AcknowledgeReport.SLICE,
                        act ->
                                new AcknowledgeReport.Command(
                                        act.person(),
                                        report,
                                        body.dueAt(),
                                        act.actor().ref(),
                                        act.at()));
    }
}
