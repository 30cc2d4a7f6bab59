package no.tverrlag.team.teamoverview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acting;
import no.tverrlag.runtime.Acts;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * The team, for the person and those who work around them; a member sees the meetings only under a
 * consent to share, and next of kin under a consent to involve them.
 */
@Path("/persons/{person}/team")
public class TeamOverviewResource {

    private final Acts acts;

    TeamOverviewResource(Acts acts) {
        this.acts = acts;
    }

    @GET
    @APIResponseSchema(TeamBody.class)
    public Response team(@PathParam("person") PersonId person) {
        Acting acting = acts.on(person);
        return acting.answer(
                TeamOverview.QUESTION,
                person,
                view ->
                        view.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        TeamBody.of(view, acting.covers(DataCategory.MEETING))));
    }
}
