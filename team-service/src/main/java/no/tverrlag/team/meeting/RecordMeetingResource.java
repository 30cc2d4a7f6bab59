package no.tverrlag.team.meeting;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.runtime.Acts;
import no.tverrlag.team.events.Attendance;
import org.jspecify.annotations.Nullable;

/** The coordinator or the unit records what came of a meeting. */
@Path("/persons/{person}/meetings/{meeting}/record")
public class RecordMeetingResource {

    private final Acts acts;

    RecordMeetingResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            List<Attendance> attendance,
            @Nullable List<ActionBody> actions,
            @Nullable Instant occurredAt) {}

    /** An action, its text still as sent. */
    public record ActionBody(String text, ActorRef owner, LocalDate due) {}

    @POST
    public Response record(
            @PathParam("person") PersonId person, @PathParam("meeting") String meeting, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching(meeting)
                .run(
                        RecordMeeting.SLICE,
                        act ->
                                new RecordMeeting.Command(
                                        person,
                                        meeting,
                                        body.attendance(),
                                        actions(body.actions()),
                                        act.actor().ref(),
                                        act.at()));
    }

    private static List<RecordMeeting.Action> actions(@Nullable List<ActionBody> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .map(
                                one ->
                                        new RecordMeeting.Action(
                                                Sealed.of(one.text()), one.owner(), one.due()))
                        .toList();
    }
}
