package no.tverrlag.referral.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/**
 * The person is erased by order: from here on nothing is recorded about them, and their key is
 * destroyed. The fact comes first; see ADR 18.
 *
 * @param order reference of the order; says nothing about the person
 */
public record PersonErased(PersonId person, Reason reason, String order, ActorRef by, Instant at)
        implements KeepingEvent {

    /** What makes the erasure lawful. */
    public enum Reason {
        /** Registered or recorded about by mistake (hpl. 42). */
        WRONG_PERSON,
        /** All that is held rested on a consent that is gone (GDPR 17 (1) b). */
        CONSENT_ONLY_DATA,
        /** Nothing held must be kept any longer. */
        RETENTION_EXPIRED,
        /** A decision that the record is to be deleted (hpl. 43). */
        DELETION_DECISION,
        /** A court said so. */
        COURT_ORDER;

        /** Does it stand above the duty to keep records? */
        public boolean outweighsRetention() {
            return switch (this) {
                case WRONG_PERSON, DELETION_DECISION, COURT_ORDER -> true;
                case CONSENT_ONLY_DATA, RETENTION_EXPIRED -> false;
            };
        }
    }
}
