package no.tverrlag.team.membership;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import no.tverrlag.team.events.DeclineReason;
import org.jspecify.annotations.Nullable;

/** The invited answers; once a member, a repeat is answered like the first time. */
@Path("/persons/{person}/team/answer")
public class AnswerInvitationResource {

    private final Acts acts;

    AnswerInvitationResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            AnswerInvitation.Answer answer,
            @Nullable DeclineReason reason,
            @Nullable Instant occurredAt) {}

    @POST
    public Response answer(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching(acts.actor().id())
                .run(
                        AnswerInvitation.SLICE,
                        act ->
                                new AnswerInvitation.Command(
                                        person,
                                        act.actor().ref(),
                                        body.answer(),
                                        body.reason(),
                                        act.at()));
    }
}
