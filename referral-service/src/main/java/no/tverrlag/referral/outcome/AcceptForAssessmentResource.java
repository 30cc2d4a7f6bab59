package no.tverrlag.referral.outcome;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The coordinating unit opens an assessment. */
@Path("/need-reports/{report}/accept")
public class AcceptForAssessmentResource {

    private final Acts acts;

    AcceptForAssessmentResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            ActorRef responsible,
            @Nullable List<ActorRef> participants,
            @Nullable Instant dueAt,
            @Nullable Instant occurredAt) {}

    @POST
    public Response accept(@PathParam("report") String report, Body body) {
        return acts.onTagged("report", report)
                .at(body.occurredAt())
                .touching(report)
                .run(
                        AcceptForAssessment.SLICE,
                        act ->
                                new AcceptForAssessment.Command(
                                        act.person(),
                                        report,
                                        body.responsible(),
                                        body.participants() == null
                                                ? List.of()
                                                : body.participants(),
                                        body.dueAt(),
                                        act.actor().ref(),
                                        act.at()));
    }
}
