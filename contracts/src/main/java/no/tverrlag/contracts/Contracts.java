package no.tverrlag.contracts;

import java.util.ArrayList;
import java.util.List;
import no.tverrlag.contracts.access.AccessContracts;
import no.tverrlag.contracts.log.LogContracts;
import no.tverrlag.contracts.notification.NotificationContracts;
import no.tverrlag.contracts.plan.PlanContracts;
import no.tverrlag.contracts.referral.ReferralContracts;
import no.tverrlag.contracts.team.TeamContracts;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.EventType;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.StoredShape;

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

    /** What is published on every topic beside the events of the topic's own catalogue. */
    public static Catalogue<?> onEveryTopic() {
        return LogContracts.CATALOGUE;
    }

    /** Every version of every event that may be met on the topic of this catalogue. */
    public static List<StoredShape<? extends PersonEvent>> shapesOn(
            Catalogue<? extends PersonEvent> topic) {
        List<StoredShape<? extends PersonEvent>> shapes = new ArrayList<>(topic.shapes());
        shapes.addAll(LogContracts.CATALOGUE.shapes());
        return shapes;
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
