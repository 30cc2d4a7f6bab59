package no.tverrlag.referral.outlet;

import no.tverrlag.contracts.referral.ReferralMessage;
import no.tverrlag.referral.events.AddressProtectionSet;
import no.tverrlag.referral.events.KeepingEvent;
import no.tverrlag.referral.events.LegalHoldLifted;
import no.tverrlag.referral.events.LegalHoldPlaced;
import no.tverrlag.referral.events.PersonErased;

/** Legal holds and erasures, in the published language. */
final class KeepingPublished {

    private KeepingPublished() {}

    static ReferralMessage of(KeepingEvent fact) {
        return switch (fact) {
            case LegalHoldPlaced it ->
                    new no.tverrlag.contracts.referral.LegalHoldPlaced(
                            it.person(),
                            it.hold(),
                            no.tverrlag.contracts.referral.LegalHoldPlaced.Reason.valueOf(
                                    it.reason().name()),
                            it.reference(),
                            it.by(),
                            it.at());
            case LegalHoldLifted it ->
                    new no.tverrlag.contracts.referral.LegalHoldLifted(
                            it.person(), it.hold(), it.by(), it.at());
            case AddressProtectionSet it ->
                    new no.tverrlag.contracts.referral.AddressProtectionSet(
                            it.person(),
                            no.tverrlag.contracts.referral.AddressProtection.valueOf(
                                    it.level().name()),
                            it.allowed(),
                            it.setBy(),
                            it.at());
            case PersonErased it ->
                    new no.tverrlag.contracts.referral.PersonErased(
                            it.person(),
                            no.tverrlag.contracts.referral.PersonErased.Reason.valueOf(
                                    it.reason().name()),
                            it.order(),
                            it.by(),
                            it.at());
        };
    }
}
