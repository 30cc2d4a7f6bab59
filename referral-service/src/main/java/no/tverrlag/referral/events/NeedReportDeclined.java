package no.tverrlag.referral.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * The unit will not assess the need, and says why.
 *
 * @param informedPersonAt when the person was told
 * @param complaintInfoGiven whether they were told where to complain
 */
public record NeedReportDeclined(
        PersonId person,
        String report,
        ReasonCode reasonCode,
        @Nullable Sealed text,
        @Nullable Instant informedPersonAt,
        boolean complaintInfoGiven,
        ActorRef by,
        Instant at)
        implements OutcomeEvent {

    /** Why a report leads no further. */
    public enum ReasonCode {
        NOT_LONG_TERM,
        NOT_COORDINATED,
        PERSON_DECLINES,
        OUTSIDE_MUNICIPALITY,
        ALREADY_COVERED,
        OTHER
    }
}
