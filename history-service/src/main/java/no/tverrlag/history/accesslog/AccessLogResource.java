package no.tverrlag.history.accesslog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.contracts.access.AccessContracts;
import no.tverrlag.contracts.access.AccessDecision;
import no.tverrlag.contracts.access.AccessRecorded;
import no.tverrlag.history.journal.JournalFact;
import no.tverrlag.history.journal.JournalProjection;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.Acting;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.http.Paging;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Who read a person's data in any service, or was denied it: for the person (pjl. 22). */
@Path("/persons/{person}/access-log")
public class AccessLogResource {

    private static final String TYPE = AccessContracts.CATALOGUE.rowOf(AccessRecorded.class).name();

    private final Acts acts;
    private final JournalProjection journal;

    AccessLogResource(Acts acts, JournalProjection journal) {
        this.acts = acts;
        this.journal = journal;
    }

    /**
     * One page of the log, in the order in which it was recorded.
     *
     * @param next what to give as {@code cursor} to go on; absent on the last page
     */
    public record Log(List<Entry> entries, @Nullable String next) implements Paging.Page {}

    /**
     * One access.
     *
     * @param basis reference of the consent or statute, or the reason of the denial
     * @param purpose why it was asked for, as a code of HL7's purpose of use
     * @param breakGlass an emergency access
     */
    public record Entry(
            By actor,
            AccessAction action,
            AccessDecision decision,
            DataCategory category,
            String operation,
            String basis,
            @Nullable String purpose,
            boolean breakGlass,
            Instant at) {
        static Entry of(AccessRecorded access) {
            return new Entry(
                    new By(
                            access.actor(),
                            access.role().wireName(),
                            access.sector(),
                            access.organisation(),
                            access.hpr()),
                    access.action(),
                    access.decision(),
                    access.category(),
                    access.operation(),
                    access.basis(),
                    access.purpose(),
                    access.breakGlass() != null,
                    access.at());
        }
    }

    /** Who asked. */
    public record By(
            String id,
            String role,
            @Nullable Sector sector,
            @Nullable String organisation,
            @Nullable String hpr) {}

    @GET
    @APIResponseSchema(Log.class)
    public Response log(
            @PathParam("person") PersonId person,
            @QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200")
                    @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        Acting acting = acts.on(person);
        return acting.show(
                act ->
                        Optional.of(
                                log(
                                        journal.facts(act.person(), TYPE, paging),
                                        acting.disclosesAll())));
    }

    /** Who looked at a hidden disclosure would tell that there is one. */
    private static Log log(Paging.Part<JournalFact> part, boolean disclosures) {
        return new Log(
                part.map(each -> (AccessRecorded) each.fact().event()).stream()
                        .filter(each -> disclosures || !JournalProjection.tellsOfDisclosure(each))
                        .map(Entry::of)
                        .toList(),
                part.next());
    }
}
