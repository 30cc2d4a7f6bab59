package no.tverrlag.team.meeting;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The coordinator or the unit publishes the agenda. */
@Path("/persons/{person}/meetings/{meeting}/agenda")
public class PublishAgendaResource {

    private final Acts acts;

    PublishAgendaResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(List<String> items, @Nullable Instant occurredAt) {}

    @POST
    public Response publish(
            @PathParam("person") PersonId person, @PathParam("meeting") String meeting, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching(meeting)
                .run(
                        PublishAgenda.SLICE,
                        act ->
                                new PublishAgenda.Command(
                                        person,
                                        meeting,
                                        body.items().stream().map(Sealed::of).toList(),
                                        act.actor().ref(),
                                        act.at()));
    }
}
