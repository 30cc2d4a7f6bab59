package no.tverrlag.contracts.referral;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/**
 * How far the person's address is protected from now on. Who reads further events about the person
 * must hide where they are (municipality, organisations) from whoever need not know.
 *
 * @param allowed ids of individuals who may know all the same
 */
public record AddressProtectionSet(
        PersonId person, AddressProtection level, List<String> allowed, ActorRef setBy, Instant at)
        implements ReferralMessage {
    public AddressProtectionSet {
        allowed = List.copyOf(allowed);
    }
}
