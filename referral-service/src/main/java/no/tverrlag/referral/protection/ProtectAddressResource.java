package no.tverrlag.referral.protection;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.Ids;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.referral.events.AddressProtection;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** The unit says what the population register says. */
@Path("/persons/{person}/address-protection")
public class ProtectAddressResource {

    private final Acts acts;

    ProtectAddressResource(Acts acts) {
        this.acts = acts;
    }

    /**
     * @param allowed ids of individuals who may know where the person is all the same
     */
    public record Body(
            AddressProtection level, @Nullable List<String> allowed, @Nullable Instant occurredAt) {

        /**
         * @throws ProblemException 422 if one of them can't be an id
         */
        List<String> individuals() {
            try {
                return allowed == null
                        ? List.of()
                        : allowed.stream().map(each -> Ids.require("allowed", each)).toList();
            } catch (IllegalArgumentException malformed) {
                throw new ProblemException(
                        Problem.of("malformed-id", 422, String.valueOf(malformed.getMessage()))
                                .with("where", "/allowed"));
            }
        }
    }

    @POST
    public Response protect(@PathParam("person") PersonId person, Body body) {
        List<String> allowed = body.individuals();
        return acts.on(person)
                .at(body.occurredAt())
                .touching(person.value())
                .run(
                        ProtectAddress.SLICE,
                        act ->
                                new ProtectAddress.Command(
                                        person,
                                        body.level(),
                                        allowed,
                                        act.actor().ref(),
                                        act.at()));
    }
}
