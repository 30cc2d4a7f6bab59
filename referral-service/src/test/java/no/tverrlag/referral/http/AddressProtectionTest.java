package no.tverrlag.referral.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where somebody with a protected address is, learn those who must know, and nobody else. */
@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class AddressProtectionTest {

    private static final String REPORTER = "reports[0].reporter.organisation";

    private PersonId nora = new PersonId("nobody");
    private String report = "";
    private Caller mother = Caller.representative("mother", nora);

    @BeforeEach
    void a_report_is_under_assessment() {
        nora = Referrals.registered();
        report = Referrals.accepted(nora);
        mother = Caller.representative("mother-" + nora, nora);
    }

    private void protect(String level, String... allowed) {
        Referrals.post(
                        Referrals.UNIT,
                        "/persons/" + nora + "/address-protection",
                        Map.of("level", level, "allowed", List.of(allowed)))
                .statusCode(200);
    }

    private String told(Caller to) {
        String organisation =
                Referrals.get(to, "/persons/" + nora + "/need-reports")
                        .statusCode(200)
                        .body("reports[0].id", equalTo(report))
                        .extract()
                        .path(REPORTER);
        return String.valueOf(organisation);
    }

    @Test
    void without_protection_everybody_who_reads_learns_the_school() {
        assertThat(told(mother)).isEqualTo(told(Referrals.UNIT)).isNotEqualTo("protected");
    }

    @Test
    void a_confidential_address_is_hidden_from_parents_and_not_from_who_assesses() {
        String school = told(Referrals.UNIT);
        protect("CONFIDENTIAL");

        assertThat(told(mother)).isEqualTo("protected");
        assertThat(told(Referrals.GP)).isEqualTo(school);
        assertThat(told(Caller.citizen(nora))).isEqualTo(school);
    }

    @Test
    void a_strictly_confidential_one_is_hidden_from_them_too_but_for_who_is_named() {
        String school = told(Referrals.UNIT);
        protect("STRICTLY_CONFIDENTIAL", mother.id());

        assertThat(told(Referrals.GP)).isEqualTo("protected");
        assertThat(told(mother)).isEqualTo(school);
        assertThat(told(Referrals.UNIT)).isEqualTo(school);
        protect("UNPROTECTED");
        assertThat(told(Referrals.GP)).isEqualTo(school);
    }

    @Test
    void each_way_to_the_report_hides_it() {
        protect("STRICTLY_CONFIDENTIAL");

        Referrals.get(mother, "/need-reports/" + report)
                .statusCode(200)
                .body("reporter.organisation", equalTo("protected"));
    }

    @Test
    void what_cannot_be_is_refused_and_only_the_unit_says_it() {
        String path = "/persons/" + nora + "/address-protection";
        Referrals.problem(
                Referrals.post(
                        Referrals.UNIT,
                        path,
                        Map.of("level", "CONFIDENTIAL", "allowed", List.of("not an id"))),
                422,
                "malformed-id");
        Referrals.problem(
                Referrals.post(mother, path, Map.of("level", "UNPROTECTED")), 403, "access-denied");
    }
}
