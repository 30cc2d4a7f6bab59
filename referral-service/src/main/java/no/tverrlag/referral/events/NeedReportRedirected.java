package no.tverrlag.referral.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * The need belongs elsewhere; the unit passed it on.
 *
 * @param to where it was sent
 * @param informedPersonAt when the person was told
 * @param complaintInfoGiven whether they were told where to complain
 */
public record NeedReportRedirected(
        PersonId person,
        String report,
        NeedReportDeclined.ReasonCode reasonCode,
        Sealed to,
        @Nullable Sealed text,
        @Nullable Instant informedPersonAt,
        boolean complaintInfoGiven,
        ActorRef by,
        Instant at)
        implements OutcomeEvent {}
