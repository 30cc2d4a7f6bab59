package no.tverrlag.referral.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The coordinating unit has seen the report.
 *
 * @param dueAt when the reporter may expect an outcome
 */
public record NeedReportReceived(
        PersonId person, String report, ActorRef by, @Nullable Instant dueAt, Instant at)
        implements ReportEvent {}
