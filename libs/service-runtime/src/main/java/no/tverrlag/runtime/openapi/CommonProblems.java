package no.tverrlag.runtime.openapi;

import java.util.ArrayList;
import java.util.List;
import no.tverrlag.runtime.access.AccessRule;
import no.tverrlag.runtime.access.Standing;

/**
 * What the runtime answers where no code of the operation is to be seen: before the resource is
 * called, and for what its exception mappers turn into problems. Each only where it can happen.
 */
final class CommonProblems {

    private final Endpoint endpoint;
    private final Reach reach;
    private final AccessRule row;

    CommonProblems(Endpoint endpoint, Reach reach, AccessRule row) {
        this.endpoint = endpoint;
        this.reach = reach;
        this.row = row;
    }

    List<ProblemType> all() {
        List<ProblemType> all = new ArrayList<>();
        all.add(new ProblemType(429, "too-many-requests"));
        all.add(new ProblemType(406, "not-acceptable"));
        if (!endpoint.isOpen()) {
            ofTokens(all);
            all.add(new ProblemType(503, "store-unavailable"));
            all.add(new ProblemType(503, "log-stopped"));
        }
        if (endpoint.readsIds()) {
            all.add(new ProblemType(404, "not-found"));
        }
        if (endpoint.body().isPresent()) {
            all.add(new ProblemType(400, "malformed-body"));
            all.add(new ProblemType(413, "too-large"));
            all.add(new ProblemType(415, "unsupported-media-type"));
        }
        if (reach.calls("Acting.order")) {
            ofRecording(all);
        }
        return all;
    }

    private void ofTokens(List<ProblemType> all) {
        all.add(new ProblemType(401, "unauthenticated"));
        all.add(new ProblemType(401, "invalid-proof"));
        all.add(new ProblemType(403, "insufficient-scope"));
        all.add(new ProblemType(403, "token-without-actor"));
        all.add(new ProblemType(503, "issuer-unavailable"));
        if (row.about() != AccessRule.About.NOBODY || row.role() != null) {
            all.add(new ProblemType(403, "access-denied"));
        }
    }

    private void ofRecording(List<ProblemType> all) {
        if (endpoint.hasRivals()) {
            all.add(new ProblemType(409, "conflict"));
        }
        if (!reach.calls("Acting.evenIfErased")) {
            all.add(new ProblemType(410, "person-erased"));
        }
    }

    /**
     * Can it be answered after all? Where the path names nothing, nothing can be missing there; and
     * where everybody's right rests on a relation to the person, an id that names nothing is
     * nobody's to ask for: 403, never 404.
     */
    boolean happens(ProblemType type) {
        if (type.status() != 404) {
            return true;
        }
        return type.slug().equals("not-found")
                ? !endpoint.pathParameters().isEmpty()
                : !type.slug().equals("unknown-" + row.thing()) || isOfficeEnough();
    }

    private boolean isOfficeEnough() {
        return row.about() != AccessRule.About.THING
                || row.allowed().stream().anyMatch(each -> each.bound() != Standing.Bound.PERSON);
    }
}
