package no.tverrlag.notification.edge;

import static no.tverrlag.notification.edge.Edge.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies too large, too deep or none: the manners that all services have. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class BodiesTest {

    @TestHTTPResource("/")
    URI service;

    @Test
    void a_body_of_another_type_is_a_problem() {
        problem(
                nurse().contentType("text/plain").body("{}").post(ACKNOWLEDGE).then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void a_body_too_large_is_a_problem_before_it_is_read() {
        byte[] large = new byte[1024 * 1024 + 1];
        problem(nurse().body(large).post(ACKNOWLEDGE).then(), 413, "too-large")
                .header("Connection", "close");
    }

    @Test
    void whoever_sends_too_large_a_body_hears_of_it_and_not_of_a_broken_connection()
            throws Exception {
        String token = NORA.nurse.token();
        byte[] large = new byte[8 * 1024 * 1024];
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < 20; i++) {
                HttpResponse<String> answer =
                        client.send(
                                HttpRequest.newBuilder(service.resolve(ACKNOWLEDGE))
                                        .header("Authorization", "Bearer " + token)
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofByteArray(large))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(413);
            }
        }
    }

    @Test
    void whoever_asks_before_sending_too_large_a_body_is_told_at_once() throws Exception {
        String head =
                "POST /inbox HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n"
                        + "Expect: 100-continue\r\n\r\n";
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes("UTF-8"));
            assertThat(new String(socket.getInputStream().readNBytes(12), "UTF-8"))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void a_time_that_is_no_text_is_refused() {
        for (String time : List.of("1767225600", "1767225600.5", "\"1767225600\"", "[2026,1,1]")) {
            problem(
                            nurse().body("{\"occurredAt\":" + time + "}").post(ACKNOWLEDGE).then(),
                            400,
                            "malformed-body")
                    .body("where", equalTo("/occurredAt"));
        }
    }

    @Test
    void a_body_too_large_that_did_not_say_so_is_a_problem() throws Exception {
        byte[] large = ("{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}").getBytes("UTF-8");
        String token = NORA.nurse.token();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(service.resolve(ACKNOWLEDGE))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", "large")
                                    .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(large)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("\"/problems/too-large\"");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(
                            type -> assertThat(type).startsWith("application/problem+json"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"occurredAt":"2025-01-01T00:00:00Z","occurredAt":"2025-01-02T00:00:00Z"}
                    {} {}
                    {"occurredAt":"2025-01-01T00:00:00Z"} rubbish
                    []
                    null
                    """)
    void a_body_that_says_a_thing_twice_or_more_than_one_thing_is_refused(String body) {
        problem(nurse().body(body).post(ACKNOWLEDGE).then(), 400, "malformed-body");
    }

    @Test
    void a_body_that_is_too_deep_is_refused() {
        problem(
                nurse().body("{\"occurredAt\":" + "[".repeat(500_000)).post(ACKNOWLEDGE).then(),
                400,
                "malformed-body");
    }
}
