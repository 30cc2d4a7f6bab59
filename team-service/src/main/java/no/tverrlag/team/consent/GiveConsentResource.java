package no.tverrlag.team.consent;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.Act;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.access.Standing;
import no.tverrlag.team.events.ConsentForm;
import no.tverrlag.team.events.ConsentKind;
import org.jspecify.annotations.Nullable;

/**
 * The person and who acts for them consent; the unit and the coordinator record what they
 * witnessed.
 */
@Path("/persons/{person}/consents")
public class GiveConsentResource {

    private final Acts acts;

    GiveConsentResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            ConsentKind kind,
            @Nullable List<Sector> recipients,
            @Nullable List<DataCategory> categories,
            @Nullable Instant until,
            @Nullable ActorRef givenBy,
            @Nullable ConsentForm form,
            @Nullable Instant occurredAt) {}

    @POST
    public Response give(@PathParam("person") PersonId person, Body body) {
        return acts.on(person, DataCategory.CONSENT)
                .by(Standing.PERSON, Standing.REPRESENTATIVE, Standing.UNIT, Standing.COORDINATOR)
                .at(body.occurredAt())
                .creating()
                .run(
                        GiveConsent.SLICE,
                        act ->
                                new GiveConsent.Command(
                                        person,
                                        act.id(),
                                        body.kind(),
                                        body.recipients() == null ? List.of() : body.recipients(),
                                        body.categories() == null ? List.of() : body.categories(),
                                        body.until(),
                                        giver(body.givenBy(), act),
                                        body.form(),
                                        act.actor().ref(),
                                        act.at()));
    }

    /** Whoever does not stand for the person names somebody else as the giver. */
    private static @Nullable ActorRef giver(@Nullable ActorRef named, Act act) {
        boolean standsFor = act.actor().standsFor(act.person());
        if (named == null) {
            return standsFor ? act.actor().ref() : null;
        }
        return standsFor || !named.id().equals(act.actor().id()) ? named : null;
    }
}
