package no.tverrlag.history;

import no.tverrlag.runtime.access.AccessTable;
import no.tverrlag.testing.access.TableHolds;

class HistoryAccessTableTest implements TableHolds {

    @Override
    public AccessTable table() {
        return HistoryAccess.TABLE;
    }
}
