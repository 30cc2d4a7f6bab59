package no.tverrlag.referral.protection;

import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.PROTECTED;
import static no.tverrlag.referral.Nora.TUESDAY;
import static no.tverrlag.referral.Nora.UNIT;

import java.util.List;
import java.util.stream.IntStream;
import no.tverrlag.referral.events.AddressProtection;
import no.tverrlag.referral.events.AddressProtectionSet;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.protection.ProtectAddress.Command;
import no.tverrlag.referral.protection.ProtectAddress.State;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class ProtectAddressTest {

    private static final Scenario<Command, State, ReferralEvent> CASE =
            Scenario.of(ProtectAddress.SLICE, ReferralCatalogue.CATALOGUE);

    private static Command protect(AddressProtection level, List<String> allowed) {
        return new Command(PERSON, level, allowed, UNIT, TUESDAY);
    }

    @Test
    void an_address_is_protected_from_all_but_some() {
        CASE.when(protect(AddressProtection.STRICTLY_CONFIDENTIAL, List.of("mother", "mother")))
                .then(PROTECTED)
                .andARepeatIsNothing();
    }

    @Test
    void protection_can_be_lifted_and_is_none_at_first() {
        CASE.given(PROTECTED)
                .when(protect(AddressProtection.UNPROTECTED, List.of()))
                .then(
                        new AddressProtectionSet(
                                PERSON, AddressProtection.UNPROTECTED, List.of(), UNIT, TUESDAY));
        CASE.when(protect(AddressProtection.UNPROTECTED, List.of())).thenNothing();
    }

    @Test
    void the_few_who_must_know_are_few() {
        List<String> many = IntStream.range(0, 51).mapToObj(each -> "p" + each).toList();
        CASE.when(protect(AddressProtection.CONFIDENTIAL, many))
                .thenRefuses(new ProtectAddress.TooManyAllowed(50));
    }
}
