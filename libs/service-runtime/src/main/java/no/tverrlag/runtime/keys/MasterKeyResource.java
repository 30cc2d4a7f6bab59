package no.tverrlag.runtime.keys;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import no.tverrlag.kernel.Role;
import no.tverrlag.privacy.KeysDatabase;
import no.tverrlag.privacy.MasterKeyRotation;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import no.tverrlag.runtime.http.RequestFacts;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.logging.Logger;

/**
 * For operators: which master key wraps the stored keys, and the order to change over to the one
 * that is configured now. All services share the keys, so any of them can be asked.
 */
@Path("/operator/master-key")
public class MasterKeyResource {

    private static final Logger LOG = Logger.getLogger(MasterKeyResource.class);

    private final KeysDatabase keys;
    private final RequestFacts request;

    MasterKeyResource(KeysDatabase keys, RequestFacts request) {
        this.keys = keys;
        this.request = request;
    }

    @GET
    public MasterKeyRotation.Status status() {
        onlyOperators();
        return keys.rotation().status();
    }

    /** 202: the stored keys follow in the background; 409 while a running service lacks the key. */
    @POST
    @Path("/rotation")
    @APIResponseSchema(value = MasterKeyRotation.Status.class, responseCode = "202")
    public Response rotate() {
        onlyOperators();
        MasterKeyRotation.Status status = keys.rotation().begin();
        if (!status.current().equals(status.preferred())) {
            throw new ProblemException(
                    Problem.of(
                                    "master-key-not-everywhere",
                                    409,
                                    "Services are running that were not given the new master key.")
                            .with("services", status.lacking()));
        }
        LOG.infof(
                "master key %s ordered by operator %s, correlation %s",
                status.current(), request.actor().id(), request.correlationId());
        return Response.accepted(status).build();
    }

    private void onlyOperators() {
        if (!request.actor().is(Role.OPERATOR)) {
            throw new ProblemException(
                    Problem.of("access-denied", 403, "Only an operator may do this."));
        }
    }
}
