package no.tverrlag.referral.outcome;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.referral.events.NeedReportDeclined;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The coordinating unit declines a report. */
@Path("/need-reports/{report}/decline")
public class DeclineReportResource {

    private final Acts acts;

    DeclineReportResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            NeedReportDeclined.ReasonCode reasonCode,
            @Nullable String text,
            @Nullable Instant informedPersonAt,
            @Nullable Boolean complaintInfoGiven,
            @Nullable Instant occurredAt) {}

    @POST
    public Response decline(@PathParam("report") String report, Body body) {
        return acts.onTagged("report", report)
                .at(body.occurredAt())
                .touching(report)
                .run(
                        DeclineReport.SLICE,
                        act ->
                                new DeclineReport.Command(
                                        act.person(),
                                        report,
                                        body.reasonCode(),
                                        Sealed.ofNullable(body.text()),
                                        body.informedPersonAt(),
                                        Boolean.TRUE.equals(body.complaintInfoGiven()),
                                        act.actor().ref(),
                                        act.at()));
    }
}
