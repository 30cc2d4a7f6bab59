package no.tverrlag.referral.http;

import static no.tverrlag.referral.http.Referrals.GP;
import static no.tverrlag.referral.http.Referrals.NURSE;
import static no.tverrlag.referral.http.Referrals.TEACHER;
import static no.tverrlag.referral.http.Referrals.UNIT;
import static no.tverrlag.referral.http.Referrals.get;
import static no.tverrlag.referral.http.Referrals.post;
import static no.tverrlag.referral.http.Referrals.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class RefusalsTest {

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
    void a_report_gets_one_outcome() {
        PersonId nora = Referrals.registered();
        String report = Referrals.reported(TEACHER, nora);
        String path = "/need-reports/" + report;
        post(UNIT, path + "/decline", Map.of("reasonCode", "NOT_COORDINATED")).statusCode(200);

        problem(post(UNIT, path + "/accept", Referrals.acceptance()), 409, "already-has-outcome")
                .body("outcome", equalTo("DECLINED"))
                .body("report", equalTo(report));
        problem(post(UNIT, path + "/conclude", Referrals.conclusion()), 409, "not-in-assessment");
        problem(post(TEACHER, path + "/withdraw", Map.of()), 409, "already-has-outcome");
    }

    @Test
    void a_receipt_is_given_once_and_due_ahead() {
        String path = "/need-reports/" + Referrals.reported(TEACHER, Referrals.registered());

        problem(
                post(UNIT, path + "/acknowledge", Map.of("dueAt", "2020-01-01T00:00:00Z")),
                422,
                "due-before-act");
        post(UNIT, path + "/acknowledge", Map.of()).statusCode(200);
        post(UNIT, path + "/acknowledge", Map.of()).statusCode(200).body("position", equalTo(0));
        problem(
                post(UNIT, path + "/acknowledge", Map.of("dueAt", "2100-01-01T00:00:00Z")),
                409,
                "already-received");
    }

    @Test
    void duplicates_are_linked_with_care() {
        PersonId nora = Referrals.registered();
        String one = Referrals.reported(TEACHER, nora);
        String two = Referrals.reported(GP, nora);
        String three = Referrals.reported(NURSE, nora);
        String strange = Referrals.reported(TEACHER, Referrals.registered());

        problem(link(one, one), 422, "duplicate-of-itself");
        problem(link(one, strange), 404, "unknown-primary");
        link(two, one).statusCode(200);
        problem(link(three, two), 409, "primary-is-settled");
        problem(link(one, three), 409, "others-follow");
        problem(
                post(TEACHER, "/need-reports/" + one + "/withdraw", Map.of()),
                409,
                "others-follow");
    }

    @Test
    void a_person_is_assessed_once_at_a_time_by_professionals() {
        PersonId nora = Referrals.registered();
        String first = Referrals.reported(TEACHER, nora);
        String second = Referrals.reported(GP, nora);

        problem(
                post(
                        UNIT,
                        "/need-reports/" + first + "/accept",
                        Map.of("responsible", Map.of("id", "mother"))),
                422,
                "not-professional");
        post(UNIT, "/need-reports/" + first + "/accept", Referrals.acceptance()).statusCode(200);
        problem(
                        post(UNIT, "/need-reports/" + second + "/accept", Referrals.acceptance()),
                        409,
                        "assessment-already-open")
                .body("report", equalTo(first));
    }

    @Test
    void a_conclusion_fits_the_right() {
        String path = "/need-reports/" + Referrals.accepted(Referrals.registered()) + "/conclude";
        Map<String, Object> whole = Referrals.conclusion();
        Map<String, Object> half =
                with(whole, "eligible", Map.of("longTerm", true, "coordinated", false));
        Map<String, Object> silent = new HashMap<>(with(whole, "outcome", List.of("NO_ACTION")));
        silent.remove("personView");

        problem(post(UNIT, path, half), 422, "not-entitled").body("outcome", equalTo("TEAM"));
        problem(post(UNIT, path, silent), 422, "entitled-but-without");
        problem(post(UNIT, path, with(whole, "outcome", List.of())), 422, "outcome-missing");
        problem(
                post(UNIT, path, with(whole, "outcome", List.of("NO_ACTION", "IP"))),
                422,
                "outcomes-exclude-each-other");
        problem(
                post(UNIT, path, with(whole, "reassessAt", "2020-01-01T00:00:00Z")),
                422,
                "reassessment-not-ahead");
    }

    @Test
    void nobody_grown_up_gets_a_child_coordinator() {
        String id =
                post(NURSE, "/persons", Map.of("name", "Ola", "born", "1990-01-01"))
                        .statusCode(201)
                        .extract()
                        .path("id");
        String report = Referrals.accepted(new PersonId(id));

        problem(
                        post(UNIT, "/need-reports/" + report + "/conclude", Referrals.conclusion()),
                        422,
                        "no-longer-child")
                .body("limit", equalTo(18));
    }

    @Test
    void only_who_takes_part_adds_to_an_open_assessment() {
        PersonId nora = Referrals.registered();
        String person = "/persons/" + nora;
        Map<String, Object> school = CaseTest.contribution("SCHOOL");

        problem(post(UNIT, person + "/contributions", school), 409, "no-open-assessment");
        Referrals.accepted(nora);
        problem(
                post(
                        Caller.practitioner("nav", Sector.NAV),
                        person + "/contributions",
                        CaseTest.contribution("NAV")),
                403,
                "access-denied");
        problem(post(NURSE, person + "/contributions", school), 403, "sector-of-another");
        problem(
                post(TEACHER, person + "/contributions", Map.of("sector", "SCHOOL")),
                422,
                "nothing-contributed");
    }

    @Test
    void scores_stay_on_their_scales() {
        PersonId nora = Referrals.registered();
        Referrals.accepted(nora);
        String person = "/persons/" + nora;

        problem(
                        post(
                                NURSE,
                                person + "/psfs",
                                with(
                                        CaseTest.psfs(),
                                        "activities",
                                        List.of(Map.of("name", "walk", "score", 11)))),
                        422,
                        "score-out-of-range")
                .body("position", equalTo(1))
                .body("to", equalTo(10));
        problem(
                post(NURSE, person + "/psfs", with(CaseTest.psfs(), "activities", List.of())),
                422,
                "activities-out-of-range");
        problem(
                        post(NURSE, person + "/iplos", Map.of("variables", Map.of("memory", 6))),
                        422,
                        "unfit-iplos-score")
                .body("variable", equalTo("memory"));
        problem(
                        post(NURSE, person + "/iplos", Map.of("variables", Map.of("mood", 1))),
                        422,
                        "unknown-variable")
                .body("known", hasItem("memory"));
        problem(
                post(TEACHER, person + "/risk-scores", CaseTest.riskScore()),
                403,
                "sector-without-risk-tool");
        problem(
                post(GP, person + "/risk-scores", with(CaseTest.riskScore(), "score", -1)),
                422,
                "unfit-score");
    }

    @Test
    void a_report_of_another_is_not_withdrawn() {
        PersonId nora = Referrals.registered();
        String report = Referrals.reported(TEACHER, nora);
        Referrals.reported(GP, nora);

        problem(
                post(GP, "/need-reports/" + report + "/withdraw", Map.of()),
                403,
                "report-of-another");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acknowledge",
                "link-duplicate",
                "decline",
                "redirect",
                "accept",
                "conclude"
            })
    void only_the_coordinating_unit_decides_what_becomes_of_a_report(String act) {
        String report = Referrals.reported(TEACHER, Referrals.registered());
        Map<String, Object> body =
                switch (act) {
                    case "link-duplicate" -> Map.of("primary", "other");
                    case "decline" -> Map.of("reasonCode", "OTHER");
                    case "redirect" -> Map.of("reasonCode", "OTHER", "to", "Nav");
                    case "accept" -> Referrals.acceptance();
                    case "conclude" -> Referrals.conclusion();
                    default -> Map.of();
                };

        problem(post(TEACHER, "/need-reports/" + report + "/" + act, body), 403, "access-denied");
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

    private static io.restassured.response.ValidatableResponse link(String report, String primary) {
        return post(
                UNIT, "/need-reports/" + report + "/link-duplicate", Map.of("primary", primary));
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(member, value);
        return changed;
    }
}
