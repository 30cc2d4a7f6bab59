package no.tverrlag.runtime.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.tverrlag.runtime.identity.BoundTokens;
import no.tverrlag.runtime.identity.Credentials;
import no.tverrlag.runtime.identity.Issuers;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without a valid token is told: which schemes there are, and what was wrong with
 * theirs (RFC 6750, section 3; RFC 9449, section 7.1).
 */
@ApplicationScoped
class Challenges {

    private static final String REALM = " realm=\"tverrlag\"";
    private static final String ALGORITHMS = ", algs=\"ES256 ES384 ES512 PS256 RS256 EdDSA\"";

    private final Issuers issuers;
    private final BoundTokens bound;

    Challenges(Issuers issuers, BoundTokens bound) {
        this.issuers = issuers;
        this.bound = bound;
    }

    /** The problem, with the challenges for its header {@code WWW-Authenticate}. */
    record Unauthenticated(Problem problem, List<String> challenges) {}

    /**
     * @param fault of the proof, if whoever refused the token found one
     */
    Unauthenticated of(RoutingContext request, @Nullable String fault) {
        Optional<Credentials> said = Credentials.of(request.request().getHeader("Authorization"));
        if (said.isEmpty()) {
            return new Unauthenticated(withoutToken(), offers());
        }
        Optional<String> wrong = Optional.ofNullable(fault).or(() -> bound.fault(request));
        boolean dpop = said.get().bound() || wrong.isPresent();
        String error =
                said.get().bound() && wrong.isPresent() ? "invalid_dpop_proof" : "invalid_token";
        return new Unauthenticated(
                wrong.map(Challenges::badProof).orElseGet(Challenges::badToken),
                dpop ? List.of(dpop(error)) : refused(error));
    }

    private List<String> offers() {
        List<String> offers = new ArrayList<>(List.of("Bearer" + REALM));
        if (issuers.anyBound()) {
            offers.add("DPoP" + REALM + ALGORITHMS);
        }
        return offers;
    }

    private List<String> refused(String error) {
        List<String> all = new ArrayList<>(offers());
        all.set(0, "Bearer" + REALM + ", error=\"" + error + "\"");
        return all;
    }

    private static String dpop(String error) {
        return "DPoP" + REALM + ", error=\"" + error + "\"" + ALGORITHMS;
    }

    private static Problem withoutToken() {
        return Problem.of(
                "unauthenticated", 401, "A valid bearer token of a trusted issuer is needed.");
    }

    private static Problem badToken() {
        return Problem.of(
                "unauthenticated",
                401,
                "The token is not one that is taken here: a trusted issuer's, for this audience,"
                        + " valid now, with the scheme its issuer demands.");
    }

    private static Problem badProof(String fault) {
        return Problem.of(
                        "invalid-proof",
                        401,
                        "The token is bound to a key, and the request does not prove that its"
                                + " caller has it.")
                .with("fault", fault);
    }
}
