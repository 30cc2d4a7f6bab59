package no.tverrlag.history.journal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.Acting;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.http.Paging;
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

    private final Acts acts;
    private final JournalProjection journal;

    JournalResource(Acts acts, JournalProjection journal) {
        this.acts = acts;
        this.journal = journal;
    }

    /**
     * One page.
     *
     * @param next what to give as {@code cursor} to go on; absent on the last page
     */
    public record Page(List<Entry> events, @Nullable String next) implements Paging.Page {}

    /**
     * One fact without its content.
     *
     * @param lostAt when it was told that the log of its service no longer holds it
     */
    public record Entry(
            String source,
            long position,
            String eventId,
            String type,
            int version,
            Instant occurredAt,
            Instant recordedAt,
            By actor,
            @Nullable Instant lostAt) {
        static Entry of(JournalEntry entry, Map<String, Instant> lost) {
            return new Entry(
                    entry.source(),
                    entry.position(),
                    entry.eventId(),
                    entry.type(),
                    entry.version(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    By.of(entry.actor()),
                    lost.get(entry.eventId()));
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
            @QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200")
                    @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        Optional<Cursor> behind = paging.after().map(JournalResource::cursor);
        Acting acting = acts.on(person);
        return acting.show(
                act ->
                        Optional.of(
                                page(
                                        act.person(),
                                        behind.orElse(null),
                                        paging,
                                        acting.disclosesAll())));
    }

    /** A page may be shorter than was asked for where something is hidden. */
    private Page page(PersonId person, @Nullable Cursor after, Paging paging, boolean disclosures) {
        Paging.Part<JournalEntry> part =
                paging.cut(
                        journal.entries(person, after, paging.oneMore()),
                        last -> last.cursor().text());
        Map<String, Instant> lost = journal.lost(person);
        return new Page(
                part.map(each -> each).stream()
                        .filter(each -> disclosures || !each.tellsOfDisclosure())
                        .map(each -> Entry.of(each, lost))
                        .toList(),
                part.next());
    }

    private static Cursor cursor(String said) {
        return Cursor.parse(said).orElseThrow(Paging::malformedCursor);
    }
}
