package no.tverrlag.team.disclosureoverview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acting;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.team.events.DisclosureDuty;
import no.tverrlag.team.events.ProtectionEvent.DisclosureMade;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * The disclosures that the caller may see. The answer has no position: it would tell of those that
 * are hidden.
 */
@Path("/persons/{person}/disclosures")
public class DisclosuresResource {

    private final Acts acts;
    private final Ledger ledger;

    DisclosuresResource(Acts acts, Ledger ledger) {
        this.acts = acts;
        this.ledger = ledger;
    }

    public record Body(List<One> disclosures) {}

    /** One disclosure; text of an erased person is empty. */
    public record One(
            String id,
            String organisation,
            DisclosureDuty duty,
            String summary,
            boolean hidden,
            ActorRef disclosedBy,
            Instant at) {
        static One of(DisclosureMade made) {
            return new One(
                    made.disclosure(),
                    made.organisation(),
                    made.duty(),
                    made.summary().text().orElse(""),
                    made.hidden(),
                    made.disclosedBy(),
                    made.at());
        }
    }

    @GET
    @APIResponseSchema(Body.class)
    public Response disclosures(@PathParam("person") PersonId person) {
        Acting acting = acts.on(person);
        return acting.show(_ -> Optional.of(seenBy(acting, person)));
    }

    private Body seenBy(Acting acting, PersonId person) {
        return new Body(
                ledger.answers().ask(DisclosureOverview.QUESTION, person).view().all().stream()
                        .filter(each -> acting.discloses(each.disclosure()))
                        .map(One::of)
                        .toList());
    }
}
