package no.tverrlag.referral.http;

import static no.tverrlag.referral.http.Referrals.GP;
import static no.tverrlag.referral.http.Referrals.TEACHER;
import static no.tverrlag.referral.http.Referrals.UNIT;
import static no.tverrlag.referral.http.Referrals.get;
import static no.tverrlag.referral.http.Referrals.post;
import static no.tverrlag.referral.http.Referrals.problem;
import static no.tverrlag.referral.http.Referrals.with;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is refused of a person, and of a need that is reported. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class PersonRefusalsTest {

    @Test
    void a_national_id_with_a_wrong_digit_is_refused() {
        Map<String, Object> body = Referrals.person("13831350291");

        problem(post(TEACHER, "/persons", body), 422, "invalid-national-id");
    }

    @Test
    void another_day_of_birth_than_the_number_tells_is_refused() {
        Map<String, Object> body = with(Referrals.person("13831350290"), "born", "2013-03-14");

        problem(post(TEACHER, "/persons", body), 422, "born-disagrees");
    }

    @Test
    void a_day_of_birth_out_of_reach_is_refused() {
        Map<String, Object> body = Map.of("name", "Ola", "born", "1850-01-01");

        problem(post(TEACHER, "/persons", body), 422, "born-out-of-reach")
                .body("yearsBack", equalTo(130));
    }

    @Test
    void a_blank_name_and_an_unknown_language_are_refused() {
        problem(
                        post(TEACHER, "/persons", Map.of("name", " ", "born", "2013-03-13")),
                        422,
                        "unfit-text")
                .body("field", equalTo("name"));
        problem(
                post(
                        TEACHER,
                        "/persons",
                        Map.of("name", "Ola", "born", "2013-03-13", "language", "Norsk")),
                422,
                "unknown-language");
    }

    @Test
    void nobody_reports_a_need_of_an_unknown_person() {
        problem(
                post(TEACHER, "/need-reports", Referrals.need(new PersonId("nobody-here"))),
                404,
                "unknown-person");
        problem(
                post(GP, "/persons/nobody-here/risk-scores", CaseTest.riskScore()),
                404,
                "unknown-person");
    }

    @Test
    void a_refused_consent_needs_a_duty() {
        Map<String, Object> refused =
                with(
                        Referrals.need(Referrals.registered()),
                        "consentToReport",
                        Map.of("given", false));

        problem(post(TEACHER, "/need-reports", refused), 422, "consent-not-given");
        problem(
                post(TEACHER, "/need-reports", with(refused, "dutyBasis", "my own idea")),
                422,
                "unfit-duty-basis");
        post(TEACHER, "/need-reports", with(refused, "dutyBasis", "HPL_33")).statusCode(201);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        problem(get(UNIT, "/need-reports/no-such-report"), 404, "unknown-report");
        problem(get(UNIT, "/persons/nobody-here"), 404, "not-found");
        problem(get(UNIT, "/persons/nobody-here/assessment"), 404, "not-found");
    }

    @Test
    void who_has_no_relation_reads_nothing() {
        PersonId nora = Referrals.registered();
        String report = Referrals.reported(TEACHER, nora);
        Caller stranger = Caller.practitioner("stranger", Sector.NAV);

        problem(get(stranger, "/persons/" + nora), 403, "access-denied");
        problem(get(stranger, "/persons/" + nora + "/need-reports"), 403, "access-denied");
        problem(get(stranger, "/persons/" + nora + "/assessment"), 403, "access-denied");
        problem(get(stranger, "/need-reports/" + report), 403, "access-denied");
        problem(
                get(
                        Caller.unit("elsewhere").with("municipality", "5501"),
                        "/need-reports/" + report),
                404,
                "unknown-report");
    }
}
