package no.tverrlag.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServingTest {

    /** Counts what it is told to hold. */
    private static final class Counting implements MeasuredStore {
        private final Map<String, Integer> events = new HashMap<>();

        @Override
        public Appender appender(String caseId) {
            return () -> add(caseId, 1);
        }

        private synchronized void add(String caseId, int more) {
            events.merge(caseId, more, Integer::sum);
        }

        @Override
        public void fill(int fromCase, int cases, int eventsEach) {
            for (int i = 0; i < cases; i++) {
                add(MeasuredStore.caseId(fromCase + i), eventsEach);
            }
        }

        @Override
        public int source(String caseId) {
            Integer found = events.get(caseId);
            if (found == null) {
                throw new IllegalStateException("no such case");
            }
            return found;
        }

        @Override
        public long replay(Duration atMost) {
            return events.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private static List<String> answers(String requests) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Serving.serve(
                new Counting(),
                new BufferedReader(new StringReader(requests)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                nowhere);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void says_that_it_is_ready_and_ends_with_its_input() throws Exception {
        assertThat(answers("")).containsExactly("ready");
    }

    @Test
    void fills_whole_cases_and_says_how_many_events_a_case_and_the_store_have() throws Exception {
        List<String> answers = answers("fill 7 30 50 60000\nsource 7 30 0\nreplay 10\n");

        assertThat(answers.get(1)).isEqualTo("done 30.0");
        assertThat(answers.get(2)).matches("done \\S+ 50\\.0");
        assertThat(answers.get(3)).matches("done \\S+ 1500\\.0");
    }

    @Test
    void stops_filling_when_the_time_is_up() throws Exception {
        assertThat(answers("fill 0 30 50 0\n").get(1)).isEqualTo("done 0.0");
    }

    @Test
    void what_fails_is_answered_too() throws Exception {
        assertThat(answers("source 0 1 0\nreplay 1\n"))
                .contains("failed IllegalStateException: no such case", "done 0.0 0.0");
    }

    @Test
    void a_payload_is_500_bytes_of_json() {
        assertThat(Payload.usual().json()).hasSize(500);
        assertThat(new String(Payload.usual().json(), StandardCharsets.UTF_8))
                .startsWith("{\"text\":\"")
                .endsWith("\"}");
    }
}
