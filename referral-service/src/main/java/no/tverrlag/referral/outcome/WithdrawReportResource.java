package no.tverrlag.referral.outcome;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The reporter or the person takes a report back. */
@Path("/need-reports/{report}/withdraw")
public class WithdrawReportResource {

    private final Acts acts;

    WithdrawReportResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(@Nullable String text, @Nullable Instant occurredAt) {}

    @POST
    public Response withdraw(@PathParam("report") String report, Body body) {
        return acts.onTagged("report", report)
                .at(body.occurredAt())
                .touching(report)
                .run(
                        WithdrawReport.SLICE,
                        act ->
                                new WithdrawReport.Command(
                                        act.person(),
                                        report,
                                        Sealed.ofNullable(body.text()),
                                        act.actor().ref(),
                                        act.actor().standsFor(act.person()),
                                        act.at()));
    }
}
