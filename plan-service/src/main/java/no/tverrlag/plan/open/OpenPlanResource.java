package no.tverrlag.plan.open;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.plan.events.Period;
import no.tverrlag.runtime.Act;
import no.tverrlag.runtime.Acts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The coordinator opens a plan, if a consent to it is in force. */
@Path("/persons/{person}/plans")
public class OpenPlanResource {

    private final Acts acts;
    private final String legalBasisVersion;

    OpenPlanResource(
            Acts acts,
            @ConfigProperty(name = "tverrlag.plan.legal-basis-version") String legalBasisVersion) {
        this.acts = acts;
        this.legalBasisVersion = legalBasisVersion;
    }

    public record Body(Period period, List<LocalDate> reviewDates, @Nullable Instant occurredAt) {}

    @POST
    public Response open(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating()
                .run(OpenPlan.SLICE, act -> command(act, body));
    }

    private OpenPlan.Command command(Act act, Body body) {
        return new OpenPlan.Command(
                act.person(),
                act.id(),
                body.period(),
                body.reviewDates(),
                legalBasisVersion,
                consentInForce(act, act.at()) && consentInForce(act, act.now()),
                act.relations().positions().getOrDefault("team", 0L),
                act.actor().ref(),
                act.at());
    }

    private static boolean consentInForce(Act act, Instant when) {
        return act.relations().consent(ConsentKind.PLAN, when).isPresent();
    }
}
