package no.tverrlag.team.membership;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The coordinator or the unit invites one more. */
@Path("/persons/{person}/team/invitations")
public class InviteMemberResource {

    private final Acts acts;

    InviteMemberResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            NewMemberBody member, @Nullable Sector sharingNeeded, @Nullable Instant occurredAt) {}

    @POST
    public Response invite(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating(body.member().actor().id())
                .run(
                        InviteMember.SLICE,
                        act ->
                                new InviteMember.Command(
                                        person,
                                        body.member().member(),
                                        body.sharingNeeded(),
                                        act.actor().ref(),
                                        act.at()));
    }
}
