package no.tverrlag.team.meeting;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.WithoutRivals;
import no.tverrlag.team.events.MeetingKind;
import org.jspecify.annotations.Nullable;

/** The coordinator or the unit calls a meeting. */
@Path("/persons/{person}/meetings")
public class ScheduleMeetingResource {

    private final Acts acts;

    ScheduleMeetingResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            MeetingKind kind,
            Instant when,
            @Nullable Instant agendaDeadline,
            @Nullable Boolean invitePerson,
            @Nullable String exclusionReason,
            @Nullable Instant occurredAt) {}

    @POST
    @WithoutRivals(fresh = true)
    public Response schedule(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating()
                .run(
                        ScheduleMeeting.SLICE,
                        act ->
                                new ScheduleMeeting.Command(
                                        person,
                                        act.id(),
                                        body.kind(),
                                        body.when(),
                                        body.agendaDeadline(),
                                        body.invitePerson() == null || body.invitePerson(),
                                        body.exclusionReason() == null
                                                ? null
                                                : Sealed.of(body.exclusionReason()),
                                        act.actor().ref(),
                                        act.at()));
    }
}
