package no.tverrlag.referral;

import no.tverrlag.runtime.access.AccessTable;
import no.tverrlag.testing.access.TableHolds;

class ReferralAccessTableTest implements TableHolds {

    @Override
    public AccessTable table() {
        return ReferralAccess.TABLE;
    }
}
