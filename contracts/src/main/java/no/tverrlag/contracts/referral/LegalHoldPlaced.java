package no.tverrlag.contracts.referral;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/**
 * What is recorded about the person must be kept: nobody can erase it while this holds.
 *
 * @param hold its id
 * @param reference of the case or decision it rests on; says nothing about the person
 */
public record LegalHoldPlaced(
        PersonId person, String hold, Reason reason, String reference, ActorRef by, Instant at)
        implements ReferralMessage {

    /** Why it must be kept. */
    public enum Reason {
        COURT_CASE,
        SUPERVISION,
        COMPLAINT,
        COMPENSATION_CLAIM,
        ARCHIVE_TRANSFER,
        OTHER
    }
}
