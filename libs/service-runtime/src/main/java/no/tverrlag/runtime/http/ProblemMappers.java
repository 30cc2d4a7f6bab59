package no.tverrlag.runtime.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.privacy.MasterKeyUnknown;
import no.tverrlag.privacy.PersonErased;
import no.tverrlag.runtime.engine.LogState;
import no.tverrlag.runtime.identity.BoundTokens;
import no.tverrlag.slices.Conflict;
import no.tverrlag.slices.OrderFailed;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Every failure leaves as one problem document; what we did not foresee is logged once and says
 * nothing of itself.
 */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_SECONDS = 2;

    private final RequestFacts request;
    private final Challenges challenges;
    private final RateLimits limits;
    private final LogState logState;

    ProblemMappers(
            RequestFacts request, Challenges challenges, RateLimits limits, LogState logState) {
        this.request = request;
        this.challenges = challenges;
        this.limits = limits;
        this.logState = logState;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException failure) {
        return answer(failure.problem());
    }

    @ServerExceptionMapper
    public Response conflict(Conflict conflict) {
        return answer(
                Problem.of(
                        "conflict",
                        409,
                        "Other changes to the same case came first; read it again and retry."));
    }

    @ServerExceptionMapper
    public Response unavailable(OrderFailed failure) {
        LOG.warnf(
                "store unavailable, correlation %s: %s",
                request.correlationId(), failure.getMessage());
        return answer(storeUnavailable());
    }

    @ServerExceptionMapper
    public Response unreachable(com.mongodb.MongoException failure) {
        LOG.warnf(
                "store unavailable, correlation %s: %s",
                request.correlationId(), failure.getClass().getSimpleName());
        return answer(storeUnavailable());
    }

    @ServerExceptionMapper
    public Response unreachable(no.tverrlag.eventstore.LogUnavailable failure) {
        LOG.warnf("store unavailable, correlation %s", request.correlationId());
        return answer(storeUnavailable());
    }

    /**
     * Nothing to be told of each request: the log has said once why it stopped. Without {@code
     * Retry-After}, for it stays so until an operator has decided.
     */
    @ServerExceptionMapper({LogReverted.class, LogCorrupted.class})
    public Response broken(EventLogException failure) {
        return answer(
                logState.passes(failure)
                        ? storeUnavailable()
                        : Problem.of(
                                "log-stopped",
                                503,
                                "What was recorded does not stand in the store as it was recorded;"
                                    + " nothing is answered from it before an operator has mended"
                                    + " it."));
    }

    /** The issuer did not give its keys, so nobody can say whether its token is good. */
    @ServerExceptionMapper
    public Response unverifiable(OIDCException failure) {
        LOG.warnf("token issuer unavailable, correlation %s", request.correlationId());
        return answer(
                Problem.of(
                                "issuer-unavailable",
                                503,
                                "The token's issuer can't be reached now; the same request may be"
                                        + " sent again.")
                        .retryAfter(RETRY_SECONDS));
    }

    @ServerExceptionMapper
    public Response erased(PersonErased erased) {
        return answer(
                Problem.of(
                        "person-erased",
                        410,
                        "This person has been erased; nothing can be recorded about them."));
    }

    @ServerExceptionMapper
    public Response keyMissing(MasterKeyUnknown missing) {
        LOG.errorf("correlation %s: %s", request.correlationId(), missing.getMessage());
        return answer(storeUnavailable());
    }

    /** Takes the place of the framework's own answer, which repeats the value. */
    @ServerExceptionMapper(priority = 1)
    public Response notOfType(MismatchedInputException mismatched) {
        return answer(malformedBody(mismatched));
    }

    @ServerExceptionMapper(priority = 1)
    public Response notJson(JsonProcessingException malformed) {
        return answer(malformedBody(malformed));
    }

    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException failure) {
        return unauthenticated(failure.<String>getAttribute(BoundTokens.FAULT));
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException failure) {
        return unauthenticated((String) null);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return answer(Problem.of("access-denied", 403, "The token gives no right to this."));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException malformed) {
            return answer(malformedBody(malformed));
        }
        int status = failure.getResponse().getStatus();
        return answer(
                switch (status) {
                    case 400 ->
                            Problem.of(
                                    "malformed-request",
                                    400,
                                    "The request has another form than the interface describes.");
                    case 404 -> Problem.of("not-found", 404, "There is nothing here.");
                    case 405 ->
                            Problem.of(
                                    "method-not-allowed",
                                    405,
                                    "This resource does not have that method.");
                    case 406 ->
                            Problem.of(
                                    "not-acceptable",
                                    406,
                                    "Only application/json can be had here.");
                    case 413 -> Edge.tooLarge();
                    case 415 ->
                            Problem.of(
                                    "unsupported-media-type",
                                    415,
                                    "The body must be application/json.");
                    default -> Problem.of("failed", status, "The request could not be handled.");
                });
    }

    @ServerExceptionMapper
    public Response defect(RuntimeException defect) {
        LOG.errorf(defect, "defect, correlation %s", request.correlationId());
        return answer(
                Problem.of(
                        "defect",
                        500,
                        "Something is wrong on our side; the correlation id helps to find it."));
    }

    /** A token that is not taken costs its address one of its requests, a good one never. */
    private Response unauthenticated(@Nullable String fault) {
        RoutingContext routing = request.routing();
        if (routing.request().getHeader("Authorization") != null) {
            RateLimits.Allowance allowance = limits.address(Edge.address(routing));
            if (!allowance.allowed()) {
                return answer(allowance.problem());
            }
        }
        Challenges.Unauthenticated refused = challenges.of(routing, fault);
        Response.ResponseBuilder response = Response.fromResponse(answer(refused.problem()));
        refused.challenges().forEach(each -> response.header("WWW-Authenticate", each));
        return response.build();
    }

    private static Problem storeUnavailable() {
        return Problem.of(
                        "store-unavailable",
                        503,
                        "The store can't be reached now; the same request may be sent again.")
                .retryAfter(RETRY_SECONDS);
    }

    private static Problem malformedBody(JsonProcessingException malformed) {
        Problem problem =
                Problem.of(
                        "malformed-body",
                        400,
                        "The body is not the JSON that this operation takes.");
        if (malformed instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            problem =
                    problem.with(
                            "where",
                            "/"
                                    + mapping.getPath().stream()
                                            .map(
                                                    step ->
                                                            step.getFieldName() == null
                                                                    ? Integer.toString(
                                                                            step.getIndex())
                                                                    : step.getFieldName())
                                            .collect(Collectors.joining("/")));
        }
        if (malformed.getLocation() != null) {
            problem =
                    problem.with("line", malformed.getLocation().getLineNr())
                            .with("column", malformed.getLocation().getColumnNr());
        }
        return problem;
    }

    private Response answer(Problem problem) {
        return problem.response(request.language(), request.path(), request.correlationId());
    }
}
