package no.tverrlag.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every stored and public event says about itself beside its content.
 *
 * @param eventId UUIDv7, the same in store and topic
 * @param person whom it is about; the Kafka key
 * @param occurredAt when it was true (valid time)
 * @param recordedAt when we learned it (transaction time)
 * @param actor who did it
 * @param municipality four-digit number of the municipality that leads the case
 * @param purposeOfUse code of the Norwegian trust framework, {@code COC} for coordination of care
 * @param category what the fact is about
 * @param controllerOrg the organisation that is controller of this fact
 * @param correlationId one per request from outside, carried through everything it causes
 * @param causationId the event or command that caused this one
 * @param commandId the command that this fact came from; a repeat has the same
 * @param resource id of the thing that the command created or touched
 * @param traceparent the trace that this fact is part of (W3C Trace Context), if there is one
 */
public record Envelope(
        String eventId,
        PersonId person,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        @Nullable String municipality,
        String purposeOfUse,
        LegalBasis legalBasis,
        DataCategory category,
        String controllerOrg,
        String correlationId,
        String causationId,
        String commandId,
        String resource,
        @Nullable String traceparent) {

    /** An envelope of a fact that is part of no trace. */
    public Envelope(
            String eventId,
            PersonId person,
            Instant occurredAt,
            Instant recordedAt,
            Actor actor,
            @Nullable String municipality,
            String purposeOfUse,
            LegalBasis legalBasis,
            DataCategory category,
            String controllerOrg,
            String correlationId,
            String causationId,
            String commandId,
            String resource) {
        this(
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
                null);
    }
}
