package no.tverrlag.history.journal;

import java.time.Instant;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;

/**
 * A fact read back from the journal; its personal text stays sealed and reads as erased.
 *
 * @param source the service whose store the fact's position is of
 */
public record JournalFact(String source, Fact<PersonEvent> fact) {

    public Instant occurredAt() {
        return fact.envelope().occurredAt();
    }

    public Instant recordedAt() {
        return fact.envelope().recordedAt();
    }

    public String eventId() {
        return fact.envelope().eventId();
    }

    public long position() {
        return fact.position();
    }
}
