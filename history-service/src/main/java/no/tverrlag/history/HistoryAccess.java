package no.tverrlag.history;

import static no.tverrlag.runtime.access.Standing.AUDITOR;
import static no.tverrlag.runtime.access.Standing.COORDINATOR;
import static no.tverrlag.runtime.access.Standing.PERSON;
import static no.tverrlag.runtime.access.Standing.REPRESENTATIVE;
import static no.tverrlag.runtime.access.Standing.UNIT;

import no.tverrlag.kernel.DataCategory;
import no.tverrlag.runtime.access.AccessTable;

/** Who may look back. */
public final class HistoryAccess {

    public static final AccessTable TABLE =
            AccessTable.of("history")
                    .read(
                            "GET /persons/{person}/history",
                            DataCategory.TEAM,
                            AUDITOR,
                            UNIT,
                            PERSON,
                            REPRESENTATIVE,
                            COORDINATOR)
                    .read(
                            "GET /persons/{person}/events",
                            DataCategory.ACCESS_LOG,
                            PERSON,
                            REPRESENTATIVE,
                            AUDITOR)
                    .read(
                            "GET /persons/{person}/access-log",
                            DataCategory.ACCESS_LOG,
                            PERSON,
                            REPRESENTATIVE,
                            AUDITOR)
                    .build();

    private HistoryAccess() {}
}
