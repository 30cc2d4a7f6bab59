package no.tverrlag.referral.http;

import static no.tverrlag.referral.http.Referrals.NURSE;
import static no.tverrlag.referral.http.Referrals.get;
import static no.tverrlag.referral.http.Referrals.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class FunctioningOverHttpTest {

    @Test
    void what_moved_since_the_scoring_before_is_shown_variable_by_variable() {
        PersonId nora = Referrals.registered();
        Referrals.accepted(nora);
        scored(nora, Map.of("memory", 2, "ownHealth", 4, "hygiene", 1, "eating", 9));
        scored(nora, Map.of("memory", 3, "ownHealth", 3, "hygiene", 1, "eating", 2));

        get(NURSE, "/persons/" + nora + "/assessment")
                .statusCode(200)
                .body("iplos[0].moved", empty())
                .body("iplos[1].moved.variable", contains("ownHealth", "memory"))
                .body("iplos[1].moved.from", contains(4, 2))
                .body("iplos[1].moved.to", contains(3, 3))
                .body("iplos[1].moved.improved", contains(true, false))
                .body("iplos[1].moved.crossedAssistance", contains(false, true));
    }

    private static void scored(PersonId person, Map<String, Integer> variables) {
        post(NURSE, "/persons/" + person + "/iplos", Map.of("variables", variables))
                .statusCode(201);
    }
}
