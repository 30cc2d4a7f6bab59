package no.tverrlag.team;

import no.tverrlag.runtime.access.AccessTable;
import no.tverrlag.testing.access.AccessDocument;
import no.tverrlag.testing.access.TableHolds;
import org.junit.jupiter.api.Test;

class TeamAccessTableTest implements TableHolds {

    @Override
    public AccessTable table() {
        return TeamAccess.TABLE;
    }

    @Test
    void the_page_says_what_holds_everywhere() {
        AccessDocument.check("general", AccessDocument.general());
    }
}
