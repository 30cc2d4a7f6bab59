package no.tverrlag.history.accesslog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
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
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.access.Standing;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Who read a person's data in any service, or was denied it: for the person (pjl. 22). */
@Path("/persons/{person}/access-log")
public class AccessLogResource {

    private static final String TYPE = AccessContracts.CATALOGUE.rowOf(AccessRecorded.class).name();

    private static final Comparator<JournalFact> IN_TIME_ORDER =
            Comparator.comparing(JournalFact::occurredAt)
                    .thenComparing(JournalFact::source)
                    .thenComparing(JournalFact::position);

    private final Acts acts;
    private final JournalProjection journal;

    AccessLogResource(Acts acts, JournalProjection journal) {
        this.acts = acts;
        this.journal = journal;
    }

    /** The whole log, oldest first. */
    public record Log(List<Entry> entries) {}

    /**
     * One access.
     *
     * @param basis reference of the consent or statute, or the reason of the denial
     */
    public record Entry(
            By actor,
            AccessAction action,
            AccessDecision decision,
            DataCategory category,
            String operation,
            String basis,
            Instant at) {
        static Entry of(AccessRecorded access) {
            return new Entry(
                    new By(
                            access.actor(),
                            access.role().wireName(),
                            access.sector(),
                            access.organisation()),
                    access.action(),
                    access.decision(),
                    access.category(),
                    access.operation(),
                    access.basis(),
                    access.at());
        }
    }

    /** Who asked. */
    public record By(
            String id, String role, @Nullable Sector sector, @Nullable String organisation) {}

    @GET
    @APIResponseSchema(Log.class)
    public Response log(@PathParam("person") PersonId person) {
        return acts.on(person, DataCategory.ACCESS_LOG)
                .by(Standing.PERSON, Standing.REPRESENTATIVE, Standing.AUDITOR)
                .show(act -> Optional.of(log(journal.facts(act.person(), TYPE))));
    }

    private static Log log(List<JournalFact> facts) {
        return new Log(
                facts.stream()
                        .sorted(IN_TIME_ORDER)
                        .map(each -> Entry.of((AccessRecorded) each.fact().event()))
                        .toList());
    }
}
