package no.tverrlag.referral.keeping;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.referral.events.PersonErased;
import no.tverrlag.runtime.Acting;
import no.tverrlag.runtime.Acts;
import no.tverrlag.slices.Outcome;
import org.jspecify.annotations.Nullable;

/** An operator carries a written order out: the unit that works with a case cannot. */
@Path("/persons/{person}/erase")
public class ErasePersonResource {

    private final Acts acts;
    private final HoldingsProjection holdings;
    private final ErasureProcessor erasures;

    ErasePersonResource(Acts acts, HoldingsProjection holdings, ErasureProcessor erasures) {
        this.acts = acts;
        this.holdings = holdings;
        this.erasures = erasures;
    }

    public record Body(PersonErased.Reason reason, String order, @Nullable Instant occurredAt) {}

    /** Answered when the person's key is destroyed. */
    @POST
    public Response erase(@PathParam("person") PersonId person, Body body) {
        Acting acting =
                acts.on(person)
                        .at(body.occurredAt())
                        .touching(person.value())
                        .evenIfErased();
        Outcome outcome =
                acting.order(
                        ErasePerson.SLICE,
                        act ->
                                new ErasePerson.Command(
                                        person,
                                        body.reason(),
                                        body.order(),
                                        holdings.retention(),
                                        holdings.of(person),
                                        act.actor().ref(),
                                        act.at(),
                                        act.now()));
        if (outcome instanceof Outcome.Done) {
            erasures.complete();
        }
        return acting.answer(outcome);
    }
}
