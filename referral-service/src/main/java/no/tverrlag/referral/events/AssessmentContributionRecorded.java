package no.tverrlag.referral.events;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;

/**
 * One sector said what it sees: what the person needs, and what they have to build on.
 *
 * @param report the assessment it belongs to
 */
public record AssessmentContributionRecorded(
        PersonId person,
        String report,
        String contribution,
        Sector sector,
        ActorRef author,
        List<Sealed> needs,
        List<Sealed> resources,
        Instant at)
        implements EvidenceEvent {

    public AssessmentContributionRecorded {
        needs = List.copyOf(needs);
        resources = List.copyOf(resources);
    }
}
