package no.tverrlag.referral.riskscore;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.referral.events.RiskScoreRecorded;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.WithoutRivals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A health service tells what its risk tool says. */
@Path("/persons/{person}/risk-scores")
public class RecordRiskScoreResource {

    private final Acts acts;

    RecordRiskScoreResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            RiskScoreRecorded.Tool tool,
            @Schema(pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$") String version,
            @Schema(minimum = "0") int score,
            RiskScoreRecorded.Band band,
            @Nullable Instant occurredAt) {}

    @POST
    @WithoutRivals
    public Response score(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating()
                .run(
                        RecordRiskScore.SLICE,
                        act ->
                                new RecordRiskScore.Command(
                                        person,
                                        act.id(),
                                        body.tool(),
                                        body.version(),
                                        body.score(),
                                        body.band(),
                                        act.actor().ref(),
                                        act.at()));
    }
}
