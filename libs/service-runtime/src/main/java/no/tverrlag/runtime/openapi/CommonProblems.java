package no.tverrlag.runtime.openapi;

import java.util.ArrayList;
import java.util.List;

/**
 * What the runtime answers where no code of the operation is to be seen: before the resource is
 * called, and for what its exception mappers turn into problems.
 */
final class CommonProblems {

    private CommonProblems() {}

    static List<ProblemType> of(Endpoint endpoint, Reach reach) {
        List<ProblemType> all = new ArrayList<>();
        all.add(new ProblemType(401, "unauthenticated"));
        all.add(new ProblemType(401, "invalid-proof"));
        all.add(new ProblemType(403, "insufficient-scope"));
        all.add(new ProblemType(429, "too-many-requests"));
        all.add(new ProblemType(503, "issuer-unavailable"));
        all.add(new ProblemType(403, "access-denied"));
        all.add(new ProblemType(403, "token-without-actor"));
        all.add(new ProblemType(406, "not-acceptable"));
        all.add(new ProblemType(503, "store-unavailable"));
        all.add(new ProblemType(503, "log-stopped"));
        if (!endpoint.pathParameters().isEmpty()) {
            all.add(new ProblemType(404, "not-found"));
        }
        if (endpoint.body().isPresent()) {
            all.add(new ProblemType(400, "malformed-body"));
            all.add(new ProblemType(413, "too-large"));
            all.add(new ProblemType(415, "unsupported-media-type"));
        }
        if (reach.calls("Acting.order")) {
            all.add(new ProblemType(409, "conflict"));
            all.add(new ProblemType(410, "person-erased"));
        }
        return all;
    }
}
