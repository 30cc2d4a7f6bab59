package no.tverrlag.plan.planof;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The plan, for the person and those who work by it. */
@Path("/")
public class PlanOfResource {

    private final Acts acts;

    PlanOfResource(Acts acts) {
        this.acts = acts;
    }

    @GET
    @APIResponseSchema(PlanBody.class)
    @Path("persons/{person}/plan")
    public Response ofPerson(@PathParam("person") PersonId person) {
        return acts.on(person).answer(PlanOf.PERSON, person, plan -> plan.map(PlanBody::of));
    }

    @GET
    @APIResponseSchema(PlanBody.class)
    @Path("plans/{plan}")
    public Response byId(@PathParam("plan") String plan) {
        return acts.onTagged("plan", plan)
                .answer(PlanOf.ID, plan, found -> found.map(PlanBody::of));
    }
}
