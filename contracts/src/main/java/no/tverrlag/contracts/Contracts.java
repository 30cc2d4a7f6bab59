package no.tverrlag.contracts;

import java.util.List;
import no.tverrlag.contracts.access.AccessContracts;
import no.tverrlag.contracts.notification.NotificationContracts;
import no.tverrlag.contracts.plan.PlanContracts;
import no.tverrlag.contracts.referral.ReferralContracts;
import no.tverrlag.contracts.team.TeamContracts;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.EventType;

/** Every public event of Tverrlag, and the topics they travel on. */
public final class Contracts {

    private static final List<Catalogue<?>> ALL =
            List.of(
                    ReferralContracts.CATALOGUE,
                    TeamContracts.CATALOGUE,
                    PlanContracts.CATALOGUE,
                    NotificationContracts.CATALOGUE,
                    AccessContracts.CATALOGUE);

    private Contracts() {}

    /** One catalogue per topic. */
    public static List<Catalogue<?>> all() {
        return ALL;
    }

    /** The topic of a service's public events. */
    public static String topicOf(String service) {
        return "tverrlag." + service + ".v1";
    }

    /**
     * The name of an event's JSON Schema: its {@code $id}, and {@code ce_dataschema} on the wire.
     */
    public static String schemaOf(EventType<?> type) {
        return "/schemas/" + type.name() + ".v" + type.version() + ".json";
    }
}
