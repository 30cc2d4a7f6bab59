package no.tverrlag.slices;

import java.time.Instant;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a command says about every event it leads to: an envelope without the event's own id,
 * category and time of record.
 *
 * @param commandId the same for every repeat of the command; it is also the tag that makes a repeat
 *     harmless
 * @param request keyed hash of what was asked for, to tell a repeat from another request with the
 *     same key
 * @param traceparent the trace that the command is part of (W3C Trace Context), if there is one
 */
public record Stamp(
        PersonId person,
        Instant occurredAt,
        Actor actor,
        @Nullable String municipality,
        String purposeOfUse,
        LegalBasis legalBasis,
        String controllerOrg,
        String correlationId,
        String causationId,
        String commandId,
        String request,
        String resource,
        @Nullable String traceparent) {

    /** A stamp of a command that is part of no trace. */
    public Stamp(
            PersonId person,
            Instant occurredAt,
            Actor actor,
            @Nullable String municipality,
            String purposeOfUse,
            LegalBasis legalBasis,
            String controllerOrg,
            String correlationId,
            String causationId,
            String commandId,
            String request,
            String resource) {
        this(
                person,
                occurredAt,
                actor,
                municipality,
                purposeOfUse,
                legalBasis,
                controllerOrg,
                correlationId,
                causationId,
                commandId,
                request,
                resource,
                null);
    }

    /**
     * Begins a request hash that is kept as it is, because the request holds nothing personal;
     * others are keyed by the person's own key as well.
     */
    public static final String IMPERSONAL = "impersonal.";

    Envelope envelope(String eventId, DataCategory category, Instant recordedAt) {
        return new Envelope(
                eventId,
                person,
                occurredAt,
                recordedAt,
                actor,
                municipality,
                purposeOfUse,
                legalBasis,
                category,
                controllerOrg,
                correlationId,
                causationId,
                commandId,
                resource,
                traceparent);
    }
}
