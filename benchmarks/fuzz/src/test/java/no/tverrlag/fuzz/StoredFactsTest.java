package no.tverrlag.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tverrlag.eventstore.Resumption;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.fuzz.Shot.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored must be what was answered; each way in which it is not is found. */
class StoredFactsTest {

    private static final List<Operation> OPERATIONS =
            Operation.of(
                    "lamps",
                    Json.tree(
                            """
                            {"paths": {
                              "/lamps": {"post": {"operationId": "HangLamp",
                                "responses": {"201": {}, "409": {}}}},
                              "/persons/{person}/lamps": {"get": {"operationId": "Lamps",
                                "responses": {"200": {}}}}}}
                            """));

    private final Sent sent = new Sent();
    private final List<String> said = new ArrayList<>();
    private final Tally tally = new Tally(OPERATIONS, said::add);
    private final StoredFacts facts = new StoredFacts(sent, tally);

    @BeforeEach
    void two_are_accepted_one_is_refused_and_one_is_never_answered() {
        answered("request-1", 201, 2, Kind.VALID);
        answered("request-2", 409, 0, Kind.VALID);
        answered("request-3", 201, 2, Kind.REPEAT);
        answered("request-4", 503, 0, Kind.VALID);
    }

    @Test
    void what_fits_has_nothing_wrong() {
        check(List.of(fact(1, "request-1", "a"), fact(2, "request-1", "a")));
        assertThat(tally.findings()).isEmpty();
    }

    @Test
    void what_got_no_answer_may_be_there_and_what_others_led_to_may_too() {
        check(
                List.of(
                        fact(1, "somebody-elses", "a"),
                        fact(2, "request-1", "b"),
                        fact(3, "request-4", "c")));
        assertThat(tally.findings()).isEmpty();
    }

    @Test
    void a_refused_request_that_left_a_fact_is_found() {
        check(
                List.of(
                        fact(1, "request-1", "a"),
                        fact(2, "request-1", "a"),
                        fact(3, "request-2", "b")));
        assertThat(tally.findings())
                .containsOnlyKeys("lamps.HangLamp: was refused and left a fact");
    }

    @Test
    void a_finding_is_told_when_it_is_met_first_and_not_again() {
        tally.found("lamps.HangLamp: flickers", "the first");
        tally.found("lamps.HangLamp: flickers", "the second");

        assertThat(said).containsExactly("FOUND lamps.HangLamp: flickers\n      the first");
        assertThat(tally.findings().get("lamps.HangLamp: flickers"))
                .containsExactly("the first", "the second");
    }

    @Test
    void an_accepted_one_that_is_not_there_is_found() {
        check(List.of(fact(1, "request-1", "a"), fact(2, "other", "b")));
        assertThat(tally.findings())
                .containsOnlyKeys("lamps.HangLamp: was accepted and is not there");
    }

    @Test
    void a_hole_in_the_log_is_found() {
        check(List.of(fact(1, "request-1", "a"), fact(3, "request-1", "a")));
        assertThat(tally.findings()).containsKey("lamps: a position is missing in the log");
    }

    @Test
    void positions_that_were_given_up_are_no_hole_and_what_follows_is_found_behind_them() {
        answered("request-5", 201, 1_000_002, Kind.VALID);
        facts.check(
                "lamps",
                List.of(
                        fact(1, "request-1", "a"),
                        fact(2, "request-1", "a"),
                        fact(1_000_001, "other", "b"),
                        fact(1_000_002, "request-5", "c")),
                List.of(new Resumption(2, 2, 1_000_000, Instant.EPOCH)));
        assertThat(tally.findings()).isEmpty();
    }

    @Test
    void a_hole_behind_positions_that_were_given_up_is_found() {
        facts.check(
                "lamps",
                List.of(fact(1_000_002, "other", "a")),
                List.of(new Resumption(0, 0, 1_000_000, Instant.EPOCH)));
        assertThat(tally.findings())
                .containsOnlyKeys(
                        "lamps: a position is missing in the log",
                        "lamps.HangLamp: was accepted and is not there");
    }

    @Test
    void one_request_that_was_written_in_two_goes_is_found() {
        check(List.of(fact(1, "request-1", "a"), fact(2, "request-1", "b")));
        assertThat(tally.findings()).containsOnlyKeys("lamps.HangLamp: one request, two commits");
    }

    @Test
    void a_refusal_is_noted_and_a_read_is_noted_once() {
        answered(OPERATIONS.get(1), "request-5", 200, 0, Kind.VALID);
        check(
                List.of(
                        fact(1, "request-1", "a"),
                        fact(2, "request-1", "a"),
                        note(3, "request-2"),
                        note(4, "request-5")));
        assertThat(tally.findings()).isEmpty();
    }

    @Test
    void a_read_that_is_not_noted_is_found() {
        answered(OPERATIONS.get(1), "request-5", 200, 0, Kind.VALID);
        check(List.of(fact(1, "request-1", "a"), fact(2, "request-1", "a")));
        assertThat(tally.findings()).containsOnlyKeys("lamps.Lamps: read and noted 0 times");
    }

    private void check(List<StoredEvent> stored) {
        facts.check("lamps", stored, List.of());
    }

    private void answered(String name, int status, long position, Kind kind) {
        answered(OPERATIONS.getFirst(), name, status, position, kind);
    }

    private void answered(Operation operation, String name, int status, long position, Kind kind) {
        Case story = new Case(new Script(Map.of(), List.of()), "test");
        Shot shot =
                new Shot(operation, story, "unit", "/lamps", Map.of(Shot.NAME, name), "", kind, 1);
        String body = "{\"position\": " + position + "}";
        sent.answered(
                shot,
                new Answer(
                        status,
                        "application/json",
                        body,
                        HttpHeaders.of(Map.of(), (_, _) -> true)));
    }

    private static StoredEvent fact(long position, String request, String commit) {
        return stored("lamps.Hung", position, request, commit);
    }

    private static StoredEvent note(long position, String request) {
        return stored("access.AccessNoted", position, request, "note-" + position);
    }

    private static StoredEvent stored(String name, long position, String request, String commit) {
        return new StoredEvent(
                position,
                commit,
                "event-" + position,
                name,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Set.of(),
                Map.of("correlationid", request),
                new byte[0]);
    }
}
