package no.tverrlag.runtime.loss;

import com.mongodb.client.MongoClient;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tverrlag.eventstore.Resumption;
import no.tverrlag.eventstore.axon.MongoTokenStore;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.runtime.engine.NewIds;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import no.tverrlag.runtime.http.RequestFacts;
import no.tverrlag.runtime.kafka.LogComparison;
import no.tverrlag.runtime.kafka.LogComparison.Difference;
import no.tverrlag.runtime.kafka.Told;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * For operators: how the service's log and its topics differ, and the order to go on with an older
 * log (ADR 26).
 */
@Path("/operator/log")
@Produces(MediaType.APPLICATION_JSON)
public class LogResource {

    private static final Logger LOG = Logger.getLogger(LogResource.class);
    private static final Duration CLAIM = Duration.ofSeconds(10);

    private final LogComparison comparison;
    private final Ledger ledger;
    private final RequestFacts request;
    private final Clock clock;
    private final MongoTokenStore tokens;

    LogResource(
            LogComparison comparison,
            Ledger ledger,
            RequestFacts request,
            Clock clock,
            ServiceDefinition service,
            MongoClient client,
            NewIds ids) {
        this.comparison = comparison;
        this.ledger = ledger;
        this.request = request;
        this.clock = clock;
        this.tokens = new MongoTokenStore(client.getDatabase(service.name()), ids.next(), CLAIM);
    }

    /**
     * Log and topics.
     *
     * @param head the last position that is taken
     * @param stopped whether nothing is read from it or written to it any more
     * @param after the last position that nothing on the topics contradicts
     * @param lost how many facts the topics hold and the log does not, by type
     * @param resumptions where the log went on before
     */
    public record Status(
            long head,
            boolean stopped,
            long after,
            Map<String, Integer> lost,
            List<Resumed> resumptions) {}

    /**
     * One resumption.
     *
     * @param after the last position that still holds what it was given to
     * @param recorded the last position that was taken then
     * @param last the last position that was given up; what is recorded next stands behind it
     */
    public record Resumed(long after, long recorded, long last, Instant at) {
        static Resumed of(Resumption it) {
            return new Resumed(it.after(), it.recorded(), it.last(), it.at());
        }
    }

    /**
     * The order to go on.
     *
     * @param after as the status says it, so that nobody goes on with another log than they saw
     * @param topicsRestored go on although the topics hold no more than the log: they are an older
     *     copy, too, and others may have seen more
     */
    public record Resume(@Schema(minimum = "0") long after, @Nullable Boolean topicsRestored) {}

    @GET
    public Status status() {
        onlyOperators();
        return status(difference());
    }

    /**
     * The log goes on behind every position that may have been given. A repeat changes nothing. A
     * service whose log has stopped must be started again afterwards.
     */
    @POST
    @Path("/resumption")
    public Resumed resume(Resume order) {
        onlyOperators();
        for (Resumption each : comparison.stored().resumptions()) {
            if (each.after() == order.after()) {
                return Resumed.of(each);
            }
        }
        return Resumed.of(resume(order, difference()));
    }

    private Resumption resume(Resume order, Difference difference) {
        requireSound(order, difference);
        tokens.beginAgain("outlet", order.after());
        Resumption resumed = resumed(order, difference);
        LOG.warnf(
                "the log goes on after position %d at %d, with %d facts lost; ordered by operator"
                        + " %s, correlation %s",
                resumed.after(),
                resumed.last() + 1,
                difference.lost().size(),
                request.actor().id(),
                request.correlationId());
        return resumed;
    }

    private Resumption resumed(Resume order, Difference difference) {
        try {
            return comparison
                    .stored()
                    .resume(order.after(), difference.highest(), Instant.now(clock));
        } catch (IllegalArgumentException wentOn) {
            throw wrongPosition(comparison.stored().head());
        }
    }

    private static void requireSound(Resume order, Difference difference) {
        if (difference.isAnotherLog()) {
            throw new ProblemException(
                    Problem.of(
                            "not-an-older-log",
                            409,
                            "The topics contradict what is in the log: it is not an older copy of"
                                    + " the log that they are of."));
        }
        if (difference.after() != order.after()) {
            throw wrongPosition(difference.after());
        }
        if (difference.lost().isEmpty() && !Boolean.TRUE.equals(order.topicsRestored())) {
            throw new ProblemException(
                    Problem.of(
                            "nothing-lost", 409, "The topics hold nothing that the log does not."));
        }
    }

    private static ProblemException wrongPosition(long after) {
        return new ProblemException(
                Problem.of(
                                "wrong-log-position",
                                409,
                                "This is not where the log goes on; look at its state again.")
                        .with("after", after));
    }

    private Status status(Difference difference) {
        Map<String, Integer> lost = new TreeMap<>();
        for (Told told : difference.lost()) {
            lost.merge(told.type(), 1, Integer::sum);
        }
        return new Status(
                comparison.stored().head(),
                ledger.log().stoppedBy().isPresent(),
                difference.after(),
                lost,
                comparison.stored().resumptions().stream().map(Resumed::of).toList());
    }

    private Difference difference() {
        try {
            return comparison.difference();
        } catch (KafkaException unread) {
            throw new ProblemException(
                    Problem.of("topics-unreadable", 503, "The topics can't be read now; try again.")
                            .retryAfter(5));
        }
    }

    private void onlyOperators() {
        if (!request.actor().is(Role.OPERATOR)) {
            throw new ProblemException(
                    Problem.of("access-denied", 403, "Only an operator may do this."));
        }
    }
}
