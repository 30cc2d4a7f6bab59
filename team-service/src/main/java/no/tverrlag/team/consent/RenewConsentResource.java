package no.tverrlag.team.consent;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Act;
import no.tverrlag.runtime.Acts;
import no.tverrlag.team.competence.CompetenceProjection;
import no.tverrlag.team.events.ConsentForm;
import org.jspecify.annotations.Nullable;

/** A consent is prolonged before, or after, its time is up. */
@Path("/persons/{person}/consents/renew")
public class RenewConsentResource {

    private final Acts acts;
    private final CompetenceProjection competences;

    RenewConsentResource(Acts acts, CompetenceProjection competences) {
        this.acts = acts;
        this.competences = competences;
    }

    public record Body(
            String consent,
            @Nullable Instant until,
            @Nullable ActorRef givenBy,
            @Nullable ConsentForm form,
            @Nullable Instant occurredAt) {}

    @POST
    public Response renew(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating()
                .run(RenewConsent.SLICE, act -> command(body, act));
    }

    private RenewConsent.Command command(Body body, Act act) {
        ActorRef giver = GiveConsentResource.named(body.givenBy(), act);
        return new RenewConsent.Command(
                act.person(),
                body.consent(),
                act.id(),
                body.until(),
                giver,
                body.form(),
                act.actor().ref(),
                act.at(),
                GiveConsentResource.giver(giver, act),
                competences.of(act.person(), act.at()),
                act.now());
    }
}
