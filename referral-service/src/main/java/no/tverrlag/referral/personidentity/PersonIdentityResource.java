package no.tverrlag.referral.personidentity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Who a person is. */
@Path("/persons/{person}")
public class PersonIdentityResource {

    private final Acts acts;

    PersonIdentityResource(Acts acts) {
        this.acts = acts;
    }

    /** Name, day of birth, language; of somebody erased only when that was. */
    public record Body(
            PersonId id,
            @Nullable String name,
            @Nullable LocalDate born,
            @Nullable String language,
            @Nullable Instant erasedAt) {
        static Body of(PersonIdentity it) {
            return it.erasedAt() == null
                    ? new Body(
                            it.person(),
                            it.name().text().orElse(null),
                            it.born(),
                            it.language(),
                            null)
                    : new Body(it.person(), null, null, null, it.erasedAt());
        }
    }

    @GET
    @APIResponseSchema(Body.class)
    public Response identity(@PathParam("person") PersonId person) {
        return acts.on(person).answer(PersonIdentity.QUESTION, person, view -> view.map(Body::of));
    }
}
