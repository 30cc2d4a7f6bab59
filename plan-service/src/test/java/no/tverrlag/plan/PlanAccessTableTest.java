package no.tverrlag.plan;

import no.tverrlag.runtime.access.AccessTable;
import no.tverrlag.testing.access.TableHolds;

class PlanAccessTableTest implements TableHolds {

    @Override
    public AccessTable table() {
        return PlanAccess.TABLE;
    }
}
