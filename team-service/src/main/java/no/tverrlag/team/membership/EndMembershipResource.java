package no.tverrlag.team.membership;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.Act;
import no.tverrlag.runtime.Acts;
import no.tverrlag.team.events.EndReason;
import org.jspecify.annotations.Nullable;

/** The coordinator or the unit ends a membership; a member ends their own. */
@Path("/persons/{person}/team/leave")
public class EndMembershipResource {

    private final Acts acts;

    EndMembershipResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(ActorRef member, EndReason reason, @Nullable Instant occurredAt) {}

    @POST
    public Response leave(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching(body.member().id())
                .run(
                        EndMembership.SLICE,
                        act ->
                                new EndMembership.Command(
                                        person,
                                        body.member(),
                                        body.reason(),
                                        act.actor().ref(),
                                        leads(act),
                                        act.at()));
    }

    private static boolean leads(Act act) {
        ActorRef coordinator = act.relations().coordinator();
        return act.actor().is(Role.COORDINATING_UNIT)
                || (coordinator != null && coordinator.id().equals(act.actor().id()));
    }
}
