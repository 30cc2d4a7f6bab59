package no.tverrlag.referral.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** The reporter, the person or a representative took the report back. */
public record NeedReportWithdrawn(
        PersonId person, String report, @Nullable Sealed text, ActorRef by, Instant at)
        implements OutcomeEvent {}
