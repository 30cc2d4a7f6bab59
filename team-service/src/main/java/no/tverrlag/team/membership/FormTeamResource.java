package no.tverrlag.team.membership;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The coordinator or the unit forms the team. */
@Path("/persons/{person}/team")
public class FormTeamResource {

    private final Acts acts;

    FormTeamResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(List<NewMemberBody> members, @Nullable Instant occurredAt) {}

    @POST
    public Response form(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating("team")
                .run(
                        FormTeam.SLICE,
                        act ->
                                new FormTeam.Command(
                                        person,
                                        body.members().stream().map(NewMemberBody::member).toList(),
                                        act.actor().ref(),
                                        act.at()));
    }
}
