package no.tverrlag.contracts.referral;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/**
 * The person was erased: their key is destroyed, so personal text in all messages about them,
 * before and after this one, can't be read any more. Who keeps readable copies deletes them now.
 *
 * @param order reference of the order; says nothing about the person
 */
public record PersonErased(PersonId person, Reason reason, String order, ActorRef by, Instant at)
        implements ReferralMessage {

    /** What makes the erasure lawful. */
    public enum Reason {
        WRONG_PERSON,
        CONSENT_ONLY_DATA,
        RETENTION_EXPIRED,
        DELETION_DECISION,
        COURT_ORDER
    }
}
