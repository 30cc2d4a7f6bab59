package no.tverrlag.referral.outcome;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.referral.events.AssessmentConcluded;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The coordinating unit concludes an assessment. */
@Path("/need-reports/{report}/conclude")
public class ConcludeAssessmentResource {

    private final Acts acts;

    ConcludeAssessmentResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            AssessmentConcluded.Eligibility eligible,
            List<AssessmentConcluded.Outcome> outcome,
            String rationale,
            @Nullable String personView,
            @Nullable Instant reassessAt,
            @Nullable Instant occurredAt) {}

    @POST
    public Response conclude(@PathParam("report") String report, Body body) {
        return acts.onTagged("report", report)
                .at(body.occurredAt())
                .touching(report)
                .run(
                        ConcludeAssessment.SLICE,
                        act ->
                                new ConcludeAssessment.Command(
                                        act.person(),
                                        report,
                                        body.eligible(),
                                        body.outcome(),
                                        Sealed.of(body.rationale()),
                                        Sealed.ofNullable(body.personView()),
                                        body.reassessAt(),
                                        act.actor().ref(),
                                        act.at()));
    }
}
