package no.tverrlag.team.protection;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Ids;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** The person shuts somebody out, themselves, by who acts for them, or by word to the unit. */
@Path("/persons/{person}/access-blocks")
public class BlockAccessResource {

    private final Acts acts;

    BlockAccessResource(Acts acts) {
        this.acts = acts;
    }

    /** Exactly one of organisation and individual. */
    public record Body(
            @Nullable String organisation,
            @Nullable String individual,
            @Nullable List<DataCategory> categories,
            @Nullable Instant occurredAt) {

        Party party() {
            try {
                if (organisation != null && individual == null) {
                    return Party.organisation(organisation);
                }
                if (individual != null && organisation == null) {
                    return Party.individual(Ids.require("individual", individual));
                }
            } catch (IllegalArgumentException malformed) {
                throw malformed("An organisation has a name, an individual an opaque id.");
            }
            throw malformed("Name either an organisation or an individual.");
        }

        private static ProblemException malformed(String detail) {
            return new ProblemException(
                    Problem.of("malformed-party", 422, detail).with("where", "/individual"));
        }
    }

    @POST
    public Response block(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating()
                .run(
                        BlockAccess.SLICE,
                        act ->
                                new BlockAccess.Command(
                                        person,
                                        act.id(),
                                        body.party(),
                                        body.categories() == null ? List.of() : body.categories(),
                                        !act.actor().is(Role.REPRESENTATIVE),
                                        act.actor().ref(),
                                        act.at()));
    }
}
