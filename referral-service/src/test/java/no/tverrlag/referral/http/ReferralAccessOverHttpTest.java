package no.tverrlag.referral.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.referral.ReferralAccess;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Servers;
import no.tverrlag.testing.access.HttpMatrix;
import no.tverrlag.testing.access.Scene;
import no.tverrlag.testing.access.Told;
import no.tverrlag.testing.access.Who;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ReferralAccessOverHttpTest {

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() {
        assertThat(HttpMatrix.served()).isEqualTo(HttpMatrix.declared(ReferralAccess.TABLE));
    }

    @Test
    void every_cell_is_answered_as_the_table_says() {
        EnumSet<Who> all = EnumSet.allOf(Who.class);
        all.remove(Who.REPORTING_NEIGHBOUR);
        HttpMatrix matrix =
                new HttpMatrix(ReferralAccess.TABLE, ReferralAccessOverHttpTest::body)
                        .ask(
                                new Told(
                                                Referrals::registered,
                                                false,
                                                all,
                                                ReferralAccessOverHttpTest::report)
                                        .scenes());

        System.out.println("access over HTTP, referral: " + matrix.cells() + " cells");
        assertThat(matrix.unexpected()).isEmpty();
    }

    /** Reported by the one who reports, and under assessment by the one who assesses. */
    private static Map<String, String> report(PersonId person, String await) {
        Caller assessor = HttpMatrix.caller(Who.ASSESSOR, person);
        String report = Referrals.reported(HttpMatrix.caller(Who.REPORTER, person), person);
        Referrals.post(
                        Referrals.UNIT,
                        "/need-reports/" + report + "/accept",
                        Map.of("responsible", Referrals.actor(assessor), "participants", List.of()))
                .statusCode(200);
        return Map.of("report", report);
    }

    private static Map<String, ?> body(String operation, Scene scene) {
        return operation.equals("POST /persons")
                ? Map.of("name", "Ola Testesen", "born", "2013-03-13")
                : Referrals.need(scene.person());
    }
}
