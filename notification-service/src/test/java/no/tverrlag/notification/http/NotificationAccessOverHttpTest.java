package no.tverrlag.notification.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tverrlag.contracts.plan.Period;
import no.tverrlag.contracts.plan.PlanActivated;
import no.tverrlag.contracts.plan.PlanOpened;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.notification.NotificationAccess;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.Servers;
import no.tverrlag.testing.access.HttpMatrix;
import no.tverrlag.testing.access.Told;
import no.tverrlag.testing.access.Who;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class NotificationAccessOverHttpTest {

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() {
        assertThat(HttpMatrix.served()).isEqualTo(HttpMatrix.declared(NotificationAccess.TABLE));
    }

    @Test
    void every_cell_is_answered_as_the_table_says() {
        HttpMatrix matrix =
                new HttpMatrix(NotificationAccess.TABLE, (_, _) -> Map.of())
                        .ask(new Told(NotificationAccessOverHttpTest::notice).scenes());

        System.out.println("access over HTTP, notification: " + matrix.cells() + " cells");
        assertThat(matrix.unexpected()).isEmpty();
    }

    /** A review date has passed, so the coordinator is told. */
    private static Map<String, String> notice(PersonId person, String await) {
        ActorRef coordinator = new ActorRef(Who.COORDINATOR.id(), Who.COORDINATOR.sector(), null);
        String plan = "plan-" + UUID.randomUUID();
        Neighbour plans = new Neighbour("plan");
        Instant at = Instant.parse("2024-10-15T10:00:00Z");
        plans.publishes(
                new PlanOpened(
                        person,
                        plan,
                        new Period(LocalDate.parse("2024-10-15"), LocalDate.parse("2099-10-15")),
                        List.of(LocalDate.parse("2025-01-15")),
                        "forskrift-individuell-plan-2022",
                        coordinator,
                        at));
        plans.publishes(new PlanActivated(person, plan, coordinator, at));
        return Map.of(
                "notice", Eventually.answers(() -> noticeAbout(person), found -> !found.isEmpty()));
    }

    private static String noticeAbout(PersonId person) {
        String found =
                HttpMatrix.caller(Who.COORDINATOR, person)
                        .request()
                        .get("/inbox")
                        .jsonPath()
                        .getString("notices.find { it.person == '" + person + "' }?.id");
        return found == null ? "" : found;
    }
}
