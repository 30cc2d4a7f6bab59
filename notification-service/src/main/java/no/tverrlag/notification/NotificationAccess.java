package no.tverrlag.notification;

import static no.tverrlag.runtime.access.Standing.COORDINATOR;
import static no.tverrlag.runtime.access.Standing.MEMBER;

import no.tverrlag.kernel.DataCategory;
import no.tverrlag.runtime.access.AccessTable;

/** Who may do what with notices. */
public final class NotificationAccess {

    public static final AccessTable TABLE =
            AccessTable.of("notification")
                    .own("GET /inbox", DataCategory.NOTIFICATION)
                    .command(
                            "POST /inbox/{notice}/acknowledge",
                            DataCategory.NOTIFICATION,
                            COORDINATOR,
                            MEMBER)
                    .build();

    private NotificationAccess() {}
}
