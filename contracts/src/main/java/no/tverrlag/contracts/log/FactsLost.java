package no.tverrlag.contracts.log;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.PersonId;

/**
 * The service's log was brought back from an older copy and no longer holds these facts, which were
 * published. From now on they have no ground: nothing that is published later builds on them. They
 * did happen, so who needs them records them again.
 *
 * @param facts in the order of their positions; never empty
 * @param resumedAfter the last position of the log before them
 */
public record FactsLost(PersonId person, List<LostFact> facts, long resumedAfter, Instant at)
        implements LogMessage {
    public FactsLost {
        facts = List.copyOf(facts);
    }
}
