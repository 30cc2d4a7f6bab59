package no.tverrlag.team.consentoverview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.Acts;
import no.tverrlag.team.events.Consent;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentForm;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.ConsentTerms;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The consents, for the person and those who work by them. */
@Path("/persons/{person}/consents")
public class ConsentOverviewResource {

    private final Acts acts;
    private final Clock clock;

    ConsentOverviewResource(Acts acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    /** All consents in the order they were recorded. */
    public record Body(List<One> consents) {}

    /**
     * One consent.
     *
     * @param recipients those it was given for
     * @param recipientsNow those it still names
     * @param terms what was agreed beside
     * @param namedNow organisations and individuals that it still names
     */
    public record One(
            String id,
            ConsentKind kind,
            List<Sector> recipients,
            List<DataCategory> categories,
            Instant from,
            @Nullable Instant until,
            ActorRef givenBy,
            ConsentForm form,
            boolean inForce,
            List<Sector> recipientsNow,
            @Nullable ConsentTerms terms,
            @Nullable List<Party> namedNow) {

        static One of(Consent consent, Instant now) {
            ConsentGiven given = consent.given();
            return new One(
                    given.consent(),
                    given.kind(),
                    given.recipients(),
                    given.categories(),
                    given.from(),
                    given.until(),
                    given.givenBy(),
                    given.form(),
                    consent.inForce(now),
                    consent.recipientsAt(now),
                    given.terms(),
                    given.terms() == null ? null : consent.namedAt(now));
        }
    }

    @GET
    @APIResponseSchema(Body.class)
    public Response consents(@PathParam("person") PersonId person) {
        Instant now = clock.instant();
        return acts.on(person)
                .answer(
                        ConsentOverview.QUESTION,
                        person,
                        view ->
                                Optional.of(
                                        new Body(
                                                view.all().stream()
                                                        .map(one -> One.of(one, now))
                                                        .toList())));
    }
}
