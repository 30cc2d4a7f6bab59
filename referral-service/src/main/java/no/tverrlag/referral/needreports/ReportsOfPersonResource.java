package no.tverrlag.referral.needreports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;

/** All reports about a person. */
@Path("/persons/{person}/need-reports")
public class ReportsOfPersonResource {

    private final Acts acts;

    ReportsOfPersonResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(List<ReportBody> reports) {}

    @GET
    public Response reports(@PathParam("person") PersonId person) {
        return acts.on(person)
                .answer(
                        ReportsOfPerson.QUESTION,
                        person,
                        view -> Optional.of(new Body(view.stream().map(ReportBody::of).toList())));
    }
}
