package no.tverrlag.team.teamoverview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.access.AccessPolicy;
import no.tverrlag.runtime.access.RelationsSource;
import no.tverrlag.runtime.access.Standing;
import no.tverrlag.runtime.access.Verdict;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * The team, for the person and those who work around them; a member sees the meetings only under a
 * consent to share.
 */
@Path("/persons/{person}/team")
public class TeamOverviewResource {

    private static final Set<Standing> READERS =
            Set.of(
                    Standing.PERSON,
                    Standing.REPRESENTATIVE,
                    Standing.UNIT,
                    Standing.COORDINATOR,
                    Standing.MEMBER);

    private final Acts acts;
    private final RelationsSource relations;
    private final Clock clock;

    TeamOverviewResource(Acts acts, RelationsSource relations, Clock clock) {
        this.acts = acts;
        this.relations = relations;
        this.clock = clock;
    }

    @GET
    @APIResponseSchema(TeamBody.class)
    public Response team(@PathParam("person") PersonId person) {
        return acts.on(person, DataCategory.TEAM)
                .by(
                        Standing.PERSON,
                        Standing.REPRESENTATIVE,
                        Standing.UNIT,
                        Standing.COORDINATOR,
                        Standing.MEMBER)
                .answer(
                        TeamOverview.QUESTION,
                        person,
                        view ->
                                view.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(TeamBody.of(view, maySeeMeetings(person))));
    }

    private boolean maySeeMeetings(PersonId person) {
        return AccessPolicy.decide(
                        acts.actor(),
                        person,
                        DataCategory.MEETING,
                        READERS,
                        relations.of(person),
                        clock.instant())
                instanceof Verdict.Permit;
    }
}
