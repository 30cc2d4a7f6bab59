package no.tverrlag.referral.events;

import no.tverrlag.contracts.referral.ReferralContracts;
import no.tverrlag.testing.clear.ClearFields;
import no.tverrlag.testing.clear.InTheClear;

class InTheClearTest implements InTheClear {

    @Override
    public ClearFields fields() {
        return ClearFields.of(
                "referral-service", ReferralCatalogue.CATALOGUE, ReferralContracts.CATALOGUE);
    }
}
