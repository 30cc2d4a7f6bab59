package no.tverrlag.runtime.loss;

import java.time.Instant;
import java.util.List;
import no.tverrlag.contracts.log.FactsLost;
import no.tverrlag.contracts.log.LostFact;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;

/**
 * The log came back older, and what had been published of this person is no longer in it.
 *
 * @param facts in the order of their positions
 * @param resumedAfter the last position of the log before them
 * @param resumedAt the last position that was given up then; it tells one loss from another
 */
public record LossNoted(
        PersonId person, List<Lost> facts, long resumedAfter, long resumedAt, Instant at)
        implements LogEvent {

    /** A fact as the topics hold it. */
    public record Lost(long position, String event, String type) {}

    /** The catalogue of what is noted about the log, the same in every service. */
    public static final Catalogue<LogEvent> CATALOGUE =
            Catalogue.of("log", LogEvent.class)
                    .event("LossNoted", LossNoted.class, DataCategory.ACCESS_LOG)
                    .build();

    public LossNoted {
        facts = List.copyOf(facts);
    }

    /** As others are told. */
    public FactsLost published() {
        return new FactsLost(
                person,
                facts.stream()
                        .map(each -> new LostFact(each.position(), each.event(), each.type()))
                        .toList(),
                resumedAfter,
                at);
    }
}
