package no.tverrlag.history.journal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.access.Standing;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one person, page by page. It tells of reads, too, so only those who may see the
 * access log may see it.
 */
@Path("/persons/{person}/events")
public class JournalResource {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    private final Acts acts;
    private final JournalProjection journal;

    JournalResource(Acts acts, JournalProjection journal) {
        this.acts = acts;
        this.journal = journal;
    }

    /**
     * One page.
     *
     * @param next what to ask for with {@code after} to go on; absent on the last page
     */
    public record Page(List<Entry> events, @Nullable String next) {}

    /** One fact without its content. */
    public record Entry(
            String source,
            long position,
            String eventId,
            String type,
            int version,
            Instant occurredAt,
            Instant recordedAt,
            By actor) {
        static Entry of(JournalEntry entry) {
            return new Entry(
                    entry.source(),
                    entry.position(),
                    entry.eventId(),
                    entry.type(),
                    entry.version(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    By.of(entry.actor()));
        }
    }

    /** Who did it. */
    public record By(String id, String role, @Nullable Sector sector) {
        static By of(Actor actor) {
            return new By(actor.id(), actor.role().wireName(), actor.sector());
        }
    }

    @GET
    @APIResponseSchema(Page.class)
    public Response events(
            @PathParam("person") PersonId person,
            @QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500")
                    @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        int most = limit(limit);
        Cursor behind = after == null ? null : cursor(after);
        return acts.on(person, DataCategory.ACCESS_LOG)
                .by(Standing.PERSON, Standing.REPRESENTATIVE, Standing.AUDITOR)
                .show(act -> Optional.of(page(act.person(), behind, most)));
    }

    private Page page(PersonId person, @Nullable Cursor after, int limit) {
        List<JournalEntry> found = journal.entries(person, after, limit + 1);
        List<JournalEntry> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                shown.stream().map(Entry::of).toList(),
                found.size() > limit ? shown.getLast().cursor().text() : null);
    }

    private static int limit(@Nullable String said) {
        if (said == null) {
            return USUAL;
        }
        if (!said.matches("[0-9]{1,3}")
                || Integer.parseInt(said) < 1
                || Integer.parseInt(said) > MOST) {
            throw malformed("limit", "limit must be a number from 1 to " + MOST + ".");
        }
        return Integer.parseInt(said);
    }

    private static Cursor cursor(String said) {
        return Cursor.parse(said)
                .orElseThrow(
                        () ->
                                malformed(
                                        "after",
                                        "after must be what an earlier page called next."));
    }

    private static ProblemException malformed(String parameter, String detail) {
        return new ProblemException(
                Problem.of("malformed-parameter", 400, detail).with("parameter", parameter));
    }
}
