package no.tverrlag.referral.needreports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import no.tverrlag.runtime.Acts;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** One report. */
@Path("/need-reports/{report}")
public class OneReportResource {

    private final Acts acts;

    OneReportResource(Acts acts) {
        this.acts = acts;
    }

    @GET
    @APIResponseSchema(ReportBody.class)
    public Response report(@PathParam("report") String report) {
        return acts.onTagged("report", report)
                .answer(OneReport.QUESTION, report, view -> view.story().map(ReportBody::of));
    }
}
