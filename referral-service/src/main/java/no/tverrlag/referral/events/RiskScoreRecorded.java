package no.tverrlag.referral.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/**
 * A risk tool's advice about the person; it opens no case by itself.
 *
 * @param record id of this score
 * @param version of the tool
 */
public record RiskScoreRecorded(
        PersonId person,
        String record,
        Tool tool,
        String version,
        int score,
        Band band,
        ActorRef by,
        Instant at)
        implements EvidenceEvent {

    /** Which tool computed it. */
    public enum Tool {
        MEDRAVE,
        LOCAL
    }

    /** Where the tool itself puts the score. */
    public enum Band {
        LOW,
        MEDIUM,
        HIGH,
        VERY_HIGH
    }
}
