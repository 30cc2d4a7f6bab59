package no.tverrlag.referral.events;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/**
 * How far the person's address is protected from now on.
 *
 * @param allowed ids of individuals who may know where the person is all the same
 */
public record AddressProtectionSet(
        PersonId person, AddressProtection level, List<String> allowed, ActorRef setBy, Instant at)
        implements KeepingEvent {
    public AddressProtectionSet {
        allowed = List.copyOf(allowed);
    }
}
