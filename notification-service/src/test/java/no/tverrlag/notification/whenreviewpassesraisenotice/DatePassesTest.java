package no.tverrlag.notification.whenreviewpassesraisenotice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import no.tverrlag.notification.http.Case;
import no.tverrlag.testing.Servers;
import no.tverrlag.testing.TravellingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A review date passes while nobody says anything. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class DatePassesTest {

    private static final LocalDate PASSED = LocalDate.parse("2025-01-15");

    @Inject ReviewProcessor processor;
    @Inject TravellingClock clock;

    @AfterEach
    void today() {
        clock.set(Duration.ZERO);
    }

    @Test
    void the_clock_alone_raises_the_notice_and_only_once() {
        Case nora = new Case();
        LocalDate soon = LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(30);
        long accepted = nora.accepted(nora.nurse);
        long activated = nora.activePlan(PASSED, soon);
        Object first = nora.inbox(nora.nurse, 1).getFirst().get("id");
        nora.takenIn("team", accepted, first);
        nora.takenIn("plan", activated, first);

        processor.lookAgain();
        assertThat(nora.inbox(nora.nurse))
                .extracting(told -> told.get("due"))
                .containsExactly("2025-01-15");

        clock.set(Duration.ofDays(31));
        processor.lookAgain();
        processor.lookAgain();
        assertThat(nora.inbox(nora.nurse))
                .extracting(told -> told.get("due"))
                .containsExactly("2025-01-15", soon.toString());
    }
}
