package no.tverrlag.team.protectionoverview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.Acts;
import no.tverrlag.team.events.ProtectionEvent.AccessBlocked;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * The blocks in force. Who acts for the person sees those that they or their like set: whom a young
 * person shut out is nobody else's business.
 */
@Path("/persons/{person}/access-blocks")
public class AccessBlocksResource {

    private final Acts acts;

    AccessBlocksResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(List<One> blocks) {}

    /** One block. */
    public record One(
            String id,
            Party party,
            List<DataCategory> categories,
            boolean ownWish,
            ActorRef blockedBy,
            Instant at) {
        static One of(AccessBlocked block) {
            return new One(
                    block.block(),
                    block.party(),
                    block.categories(),
                    block.ownWish(),
                    block.blockedBy(),
                    block.at());
        }
    }

    @GET
    @APIResponseSchema(Body.class)
    public Response blocks(@PathParam("person") PersonId person) {
        boolean forAnother = acts.actor().is(Role.REPRESENTATIVE);
        return acts.on(person)
                .answer(
                        ProtectionOverview.QUESTION,
                        person,
                        view ->
                                Optional.of(
                                        new Body(
                                                view.blocks().stream()
                                                        .filter(
                                                                each ->
                                                                        !forAnother
                                                                                || !each.ownWish())
                                                        .map(One::of)
                                                        .toList())));
    }
}
