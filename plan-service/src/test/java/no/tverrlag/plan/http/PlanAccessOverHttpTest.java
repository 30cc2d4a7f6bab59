package no.tverrlag.plan.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.plan.PlanAccess;
import no.tverrlag.testing.Servers;
import no.tverrlag.testing.access.HttpMatrix;
import no.tverrlag.testing.access.Told;
import no.tverrlag.testing.access.Who;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class PlanAccessOverHttpTest {

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() {
        assertThat(HttpMatrix.served()).isEqualTo(HttpMatrix.declared(PlanAccess.TABLE));
    }

    @Test
    void every_cell_is_answered_as_the_table_says() {
        HttpMatrix matrix =
                new HttpMatrix(PlanAccess.TABLE, (_, _) -> Map.of())
                        .ask(new Told(PlanAccessOverHttpTest::plan).scenes());

        System.out.println("access over HTTP, plan: " + matrix.cells() + " cells");
        assertThat(matrix.unexpected()).isEmpty();
    }

    private static Map<String, String> plan(PersonId person, String await) {
        String id =
                HttpMatrix.caller(Who.COORDINATOR, person)
                        .request()
                        .header("Tverrlag-Await", await)
                        .body(Case.PERIOD)
                        .post("/persons/" + person + "/plans")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return Map.of("plan", id);
    }
}
