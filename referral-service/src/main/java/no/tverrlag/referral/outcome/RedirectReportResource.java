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

/** The coordinating unit passes a report on. */
@Path("/need-reports/{report}/redirect")
public class RedirectReportResource {

    private final Acts acts;

    RedirectReportResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            NeedReportDeclined.ReasonCode reasonCode,
            @Nullable String text,
            @Nullable Instant informedPersonAt,
            @Nullable Boolean complaintInfoGiven,
            String to,
            @Nullable Instant occurredAt) {}

    @POST
    public Response redirect(@PathParam("report") String report, Body body) {
        return acts.onTagged("report", report)
                .at(body.occurredAt())
                .touching(report)
                .run(
                        RedirectReport.SLICE,
                        act ->
                                new RedirectReport.Command(
                                        act.person(),
                                        report,
                                        body.reasonCode(),
                                        Sealed.of(body.to()),
                                        Sealed.ofNullable(body.text()),
                                        body.informedPersonAt(),
                                        Boolean.TRUE.equals(body.complaintInfoGiven()),
                                        act.actor().ref(),
                                        act.at()));
    }
}
