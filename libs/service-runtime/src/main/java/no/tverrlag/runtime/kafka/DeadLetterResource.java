package no.tverrlag.runtime.kafka;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.http.Paging;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import no.tverrlag.runtime.http.RequestFacts;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * For operators: which records could not be handled and why, and to try them again in their order.
 */
@Path("/operator/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {

    private final DeadLetters dead;
    private final Intake intake;
    private final RequestFacts request;

    DeadLetterResource(DeadLetters dead, Intake intake, RequestFacts request) {
        this.dead = dead;
        this.intake = intake;
        this.request = request;
    }

    /** One dead letter, without its content. */
    public record Letter(String id, String topic, int partition, long offset, String reason) {
        static Letter of(Document letter) {
            return new Letter(
                    letter.getString("_id"),
                    letter.getString("topic"),
                    letter.get("partition", Number.class).intValue(),
                    letter.get("offset", Number.class).longValue(),
                    letter.getString("reason"));
        }
    }

    /**
     * One page, by their ids.
     *
     * @param next what to give as {@code cursor} to go on; absent on the last page
     */
    public record Letters(List<Letter> letters, @Nullable String next) implements Paging.Page {}

    /**
     * What came of it.
     *
     * @param handled how many are dead no longer
     * @param stoppedAt the letter that still can't be handled, and why
     */
    public record Requeued(int handled, @Nullable String stoppedAt, @Nullable String reason) {}

    @GET
    public Letters letters(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        onlyOperators();
        Paging paging = Paging.of(limit, cursor);
        Paging.Part<Document> part =
                paging.cut(
                        dead.behind(paging.after().orElse(""), paging.oneMore()),
                        last -> last.getString("_id"));
        return new Letters(part.map(Letter::of), part.next());
    }

    /**
     * Handles the letter's whole queue again, first to last; stops at the first that still can't be
     * handled.
     */
    @POST
    @Path("/{letter}/requeue")
    public Requeued requeue(@PathParam("letter") String id) {
        onlyOperators();
        String queue =
                dead.find(id)
                        .map(letter -> letter.getString("queue"))
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.of(
                                                        "unknown-letter",
                                                        404,
                                                        "There is no such dead letter.")));
        int handled = 0;
        for (Document letter : dead.queue(queue)) {
            String topic = letter.getString("topic");
            String contract = topic.replace("tverrlag.", "").replace(".v1", "");
            String reason = intake.attempt(contract, DeadLetters.record(letter));
            if (!reason.isEmpty()) {
                return new Requeued(handled, letter.getString("_id"), reason);
            }
            dead.delete(letter.getString("_id"));
            handled++;
        }
        return new Requeued(handled, null, null);
    }

    private void onlyOperators() {
        if (!request.actor().is(Role.OPERATOR)) {
            throw new ProblemException(
                    Problem.of("access-denied", 403, "Only an operator may do this."));
        }
    }
}
