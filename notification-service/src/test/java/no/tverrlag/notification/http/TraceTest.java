package no.tverrlag.notification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a fact leads to is part of the fact's trace. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Inject MongoClient client;

    private final Case nora = new Case();

    @Test
    void a_notice_carries_on_the_trace_of_the_fact_that_raised_it() {
        nora.activePlan(LocalDate.parse("2025-01-15"));
        var record =
                nora.teams.record(
                        nora.acceptance(nora.nurse), Instant.now(), Neighbour.nextPosition());
        record.headers()
                .add(
                        "traceparent",
                        ("00-" + TRACE + "-" + SPAN + "-01").getBytes(StandardCharsets.US_ASCII));
        nora.teams.send(record);
        assertThat(nora.inbox(nora.nurse, 1)).hasSize(1);

        assertThat(stored()).anySatisfy(fact -> assertThat(fact).contains("00-" + TRACE + "-"));
        assertThat(stored()).noneSatisfy(fact -> assertThat(fact).contains(SPAN));
    }

    private List<String> stored() {
        return client.getDatabase("notification")
                .getCollection("events")
                .find()
                .map(batch -> batch.toJson())
                .into(new ArrayList<>());
    }
}
