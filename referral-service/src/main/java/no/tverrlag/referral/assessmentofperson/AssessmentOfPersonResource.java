package no.tverrlag.referral.assessmentofperson;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What is known of a person's needs. */
@Path("/persons/{person}/assessment")
public class AssessmentOfPersonResource {

    private final Acts acts;

    AssessmentOfPersonResource(Acts acts) {
        this.acts = acts;
    }

    @GET
    @APIResponseSchema(AssessmentBody.class)
    public Response assessment(@PathParam("person") PersonId person) {
        return acts.on(person)
                .answer(
                        AssessmentOfPerson.QUESTION,
                        person,
                        view ->
                                view.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(AssessmentBody.of(view)));
    }
}
