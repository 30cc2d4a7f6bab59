package no.tverrlag.referral.keeping;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.referral.events.LegalHoldPlaced;
import no.tverrlag.runtime.Acts;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Legal holds are the coordinating unit's; see there whether somebody is held or erased. */
@Path("/persons/{person}")
public class KeepingResource {

    private final Acts acts;

    KeepingResource(Acts acts) {
        this.acts = acts;
    }

    public record HoldBody(
            LegalHoldPlaced.Reason reason, String reference, @Nullable Instant occurredAt) {}

    public record LiftBody(@Nullable Instant occurredAt) {}

    @POST
    @Path("/legal-holds")
    public Response place(@PathParam("person") PersonId person, HoldBody body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating()
                .run(
                        PlaceLegalHold.SLICE,
                        act ->
                                new PlaceLegalHold.Command(
                                        person,
                                        act.id(),
                                        body.reason(),
                                        body.reference(),
                                        act.actor().ref(),
                                        act.at()));
    }

    @POST
    @Path("/legal-holds/{hold}/lift")
    public Response lift(
            @PathParam("person") PersonId person, @PathParam("hold") String hold, LiftBody body) {
        return acts.on(person)
                .at(body.occurredAt())
                .touching(hold)
                .run(
                        LiftLegalHold.SLICE,
                        act ->
                                new LiftLegalHold.Command(
                                        person, hold, act.actor().ref(), act.at()));
    }

    @GET
    @Path("/keeping")
    @APIResponseSchema(Keeping.class)
    public Response keeping(@PathParam("person") PersonId person) {
        return acts.on(person).answer(Keeping.QUESTION, person, Keeping::ifRegistered);
    }
}
