package no.tverrlag.referral.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/**
 * The report tells of a need that another report of the same person told of; it follows that one.
 */
public record NeedReportLinkedAsDuplicate(
        PersonId person, String report, String primary, ActorRef by, Instant at)
        implements OutcomeEvent {}
