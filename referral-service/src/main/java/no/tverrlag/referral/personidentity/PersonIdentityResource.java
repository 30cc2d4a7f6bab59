package no.tverrlag.referral.personidentity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.access.Standing;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Who a person is. */
@Path("/persons/{person}")
public class PersonIdentityResource {

    private final Acts acts;

    PersonIdentityResource(Acts acts) {
        this.acts = acts;
    }

    /** Name, day of birth, language; an erased name is left out. */
    public record Body(
            PersonId id, @Nullable String name, LocalDate born, @Nullable String language) {
        static Body of(PersonIdentity it) {
            return new Body(it.person(), it.name().text().orElse(null), it.born(), it.language());
        }
    }

    @GET
    @APIResponseSchema(Body.class)
    public Response identity(@PathParam("person") PersonId person) {
        return acts.on(person, DataCategory.IDENTITY)
                .by(
                        Standing.UNIT,
                        Standing.ASSESSOR,
                        Standing.PERSON,
                        Standing.REPRESENTATIVE,
                        Standing.COORDINATOR,
                        Standing.MEMBER)
                .answer(PersonIdentity.QUESTION, person, view -> view.map(Body::of));
    }
}
