package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;

/**
 * Child welfare was told something about the person by duty, without consent.
 *
 * @param organisation of child welfare that was told
 * @param hidden not to be shown to guardians, nor to the person before they have a party's rights,
 *     until {@link DisclosureReleased}
 */
public record DisclosureMade(
        PersonId person,
        String disclosure,
        String organisation,
        DisclosureDuty duty,
        Sealed summary,
        boolean hidden,
        ActorRef disclosedBy,
        Instant at)
        implements TeamMessage {}
