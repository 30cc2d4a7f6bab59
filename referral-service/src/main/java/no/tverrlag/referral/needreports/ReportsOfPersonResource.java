package no.tverrlag.referral.needreports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.access.Standing;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** All reports about a person. */
@Path("/persons/{person}/need-reports")
public class ReportsOfPersonResource {

    private final Acts acts;

    ReportsOfPersonResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(List<ReportBody> reports) {}

    @GET
    @APIResponseSchema(Body.class)
    public Response reports(@PathParam("person") PersonId person) {
        return acts.on(person, DataCategory.NEED_REPORT)
                .by(
                        Standing.UNIT,
                        Standing.ASSESSOR,
                        Standing.PERSON,
                        Standing.REPRESENTATIVE,
                        Standing.COORDINATOR,
                        Standing.MEMBER)
                .answer(
                        ReportsOfPerson.QUESTION,
                        person,
                        view -> Optional.of(new Body(view.stream().map(ReportBody::of).toList())));
    }
}
