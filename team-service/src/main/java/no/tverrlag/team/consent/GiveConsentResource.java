package no.tverrlag.team.consent;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Ids;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.Act;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import no.tverrlag.team.competence.CompetenceProjection;
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

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");

    private final Acts acts;
    private final CompetenceProjection competences;

    GiveConsentResource(Acts acts, CompetenceProjection competences) {
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
                    parties(organisations, individuals),
                    purpose == null ? null : purpose.name(),
                    capacity,
                    GiveConsentResource.reference(documentRef),
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
        ActorRef giver = named(body.givenBy(), act);
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
                giver(giver, act),
                competences.of(act.person(), act.at()).towards(body.sectors()),
                act.now());
    }

    /** Whoever does not stand for the person names somebody else as the giver. */
    static @Nullable ActorRef named(@Nullable ActorRef named, Act act) {
        boolean standsFor = act.actor().standsFor(act.person());
        if (named == null) {
            return standsFor ? act.actor().ref() : null;
        }
        return standsFor || !named.id().equals(act.actor().id()) ? named : null;
    }

    static Giver giver(@Nullable ActorRef giver, Act act) {
        boolean self = giver != null && giver.id().equals(act.actor().id());
        if (self && act.actor().is(Role.CITIZEN)) {
            return Giver.PERSON;
        }
        if (self && act.actor().is(Role.REPRESENTATIVE)) {
            return Giver.REPRESENTATIVE;
        }
        return giver != null && giver.id().equals(act.person().value())
                ? Giver.PERSON
                : Giver.NAMED;
    }

    /**
     * @throws ProblemException 422 if one of them can't be a name
     */
    static List<Party> parties(
            @Nullable List<String> organisations, @Nullable List<String> individuals) {
        List<Party> all = new ArrayList<>();
        all.addAll(each(organisations, "/organisations", Party::organisation));
        all.addAll(
                each(
                        individuals,
                        "/individuals",
                        id -> Party.individual(Ids.require("individual", id))));
        return all;
    }

    private static List<Party> each(
            @Nullable List<String> said, String where, Function<String, Party> as) {
        try {
            return said == null ? List.of() : said.stream().map(as).toList();
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    Problem.of(
                                    "malformed-party",
                                    422,
                                    "An organisation has a name of 1 to 200 characters, an"
                                            + " individual an opaque id.")
                            .with("where", where));
        }
    }

    /** An archive's reference has no room for a name. */
    private static @Nullable String reference(@Nullable String said) {
        if (said != null && !REFERENCE.matcher(said).matches()) {
            throw new ProblemException(
                    Problem.of(
                                    "malformed-document-ref",
                                    422,
                                    "documentRef has up to 100 letters, digits and . _ : / -")
                            .with("where", "/documentRef"));
        }
        return said;
    }
}
