package no.tverrlag.contracts.team;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;

/**
 * The person does not want somebody to see their data, until the block is lifted (pbrl. 5-3).
 *
 * @param categories what they may not see; empty: nothing at all
 * @param ownWish said by the person themselves, not by who acts for them
 */
public record AccessBlocked(
        PersonId person,
        String block,
        Party party,
        List<DataCategory> categories,
        boolean ownWish,
        ActorRef blockedBy,
        Instant at)
        implements TeamMessage {
    public AccessBlocked {
        categories = List.copyOf(categories);
    }
}
