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
import no.tverrlag.team.competence.Competences;
import no.tverrlag.team.events.ConsentCapacity;
import no.tverrlag.team.events.ConsentForm;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.ConsentTerms;
import org.jspecify.annotations.Nullable;

/**
 * The person and who acts for them consent; the unit and the coordinator record what they
 * witnessed.
 */
@Path("/persons/{person}/consents")
public class GiveConsentResource {

    private final Acts acts;
    private final Competences competences;

    GiveConsentResource(Acts acts, Competences competences) {
        this.acts = acts;
        this.competences = competences;
    }

    /** What a consent may be limited to, as a code of HL7's purpose of use. */
    public enum Purpose {
        /** Coordination of care. */
        COC,
        /** At the request of the person or who acts for them. */
        PATRQT
    }

    public record Body(
            ConsentKind kind,
            @Nullable List<Sector> recipients,
            @Nullable List<String> organisations,
            @Nullable List<String> individuals,
            @Nullable List<DataCategory> categories,
            @Nullable Purpose purpose,
            @Nullable Instant until,
            @Nullable ActorRef givenBy,
            @Nullable ConsentCapacity capacity,
            @Nullable ConsentForm form,
            @Nullable String documentRef,
            @Nullable Instant occurredAt) {

        List<Sector> sectors() {
            return recipients == null ? List.of() : recipients;
        }

        ConsentTerms terms() {
            return new ConsentTerms(
                    Parties.of(organisations, individuals),
                    purpose == null ? null : purpose.name(),
                    capacity,
                    DocumentRef.checked(documentRef),
                    null);
        }
    }

    @POST
    public Response give(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating()
                .run(GiveConsent.SLICE, act -> command(body, act));
    }

    private GiveConsent.Command command(Body body, Act act) {
        ActorRef giver = Givers.named(body.givenBy(), act);
        return new GiveConsent.Command(
                act.person(),
                act.id(),
                body.kind(),
                body.sectors(),
                body.categories() == null ? List.of() : body.categories(),
                body.until(),
                giver,
                body.form(),
                act.actor().ref(),
                act.at(),
                body.terms(),
                Givers.kind(giver, act),
                competences.of(act.person(), body.sectors(), act.at()),
                act.now());
    }
}
