package no.tverrlag.notification;

import no.tverrlag.runtime.access.AccessTable;
import no.tverrlag.testing.access.TableHolds;

class NotificationAccessTableTest implements TableHolds {

    @Override
    public AccessTable table() {
        return NotificationAccess.TABLE;
    }
}
