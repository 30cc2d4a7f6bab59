package no.tverrlag.team.consent;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.Acts;
import no.tverrlag.team.events.ConsentKind;
import org.jspecify.annotations.Nullable;

/** A consent can be taken back at any time, also by word to the unit or the coordinator. */
@Path("/persons/{person}/consents/withdraw")
public class WithdrawConsentResource {

    private final Acts acts;

    WithdrawConsentResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            ConsentKind kind,
            @Nullable List<Sector> recipients,
            @Nullable List<String> organisations,
            @Nullable List<String> individuals,
            @Nullable Instant occurredAt) {}

    @POST
    public Response withdraw(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching(body.kind().name())
                .run(
                        WithdrawConsent.SLICE,
                        act ->
                                new WithdrawConsent.Command(
                                        person,
                                        body.kind(),
                                        body.recipients() == null ? List.of() : body.recipients(),
                                        GiveConsentResource.parties(
                                                body.organisations(), body.individuals()),
                                        act.actor().ref(),
                                        act.at()));
    }
}
