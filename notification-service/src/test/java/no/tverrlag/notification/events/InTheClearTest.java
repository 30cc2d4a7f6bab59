package no.tverrlag.notification.events;

import no.tverrlag.contracts.notification.NotificationContracts;
import no.tverrlag.testing.clear.ClearFields;
import no.tverrlag.testing.clear.InTheClear;

class InTheClearTest implements InTheClear {

    @Override
    public ClearFields fields() {
        return ClearFields.of(
                "notification-service",
                NotificationCatalogue.CATALOGUE,
                NotificationContracts.CATALOGUE);
    }
}
