package no.tverrlag.notification.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who asks too often is told when to come back; nobody else notices. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@TestProfile(RateLimitTest.Narrow.class)
@Tag("process")
class RateLimitTest {

    /** Five at once, and one more each second. */
    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tverrlag.rate.client.burst", "5",
                    "tverrlag.rate.client.per-second", "1",
                    "tverrlag.rate.address.burst", "5",
                    "tverrlag.rate.address.per-second", "1");
        }
    }

    private static Response soon(Supplier<Response> request) {
        return Stream.generate(request)
                .limit(20)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private static void isTold(Response answer) {
        answer.then()
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 2);
    }

    @Test
    void a_client_that_asks_too_often_waits_and_others_do_not() {
        String token = Caller.of("eager", "practitioner").token();
        Supplier<Response> eager =
                () -> RestAssured.given().header("Authorization", "Bearer " + token).get("/inbox");
        Response first = eager.get();
        first.then().statusCode(200).header("RateLimit-Policy", "\"client\";q=5");
        assertThat(first.header("RateLimit")).isEqualTo("\"client\";r=4;t=1");

        isTold(soon(eager));

        Caller.of("patient", "practitioner").request().get("/inbox").then().statusCode(200);
    }

    @Test
    void an_address_without_good_tokens_waits_but_health_is_always_told() {
        for (Supplier<Response> stranger :
                List.<Supplier<Response>>of(
                        () -> RestAssured.get("/inbox"),
                        () ->
                                RestAssured.given()
                                        .header("Authorization", "Bearer rubbish")
                                        .get("/inbox"))) {
            isTold(soon(stranger));
        }
        RestAssured.get("/q/health/live").then().statusCode(200);
    }
}
