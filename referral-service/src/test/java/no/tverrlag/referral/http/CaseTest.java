package no.tverrlag.referral.http;

import static no.tverrlag.referral.http.Referrals.GP;
import static no.tverrlag.referral.http.Referrals.NURSE;
import static no.tverrlag.referral.http.Referrals.TEACHER;
import static no.tverrlag.referral.http.Referrals.UNIT;
import static no.tverrlag.referral.http.Referrals.get;
import static no.tverrlag.referral.http.Referrals.post;
import static no.tverrlag.referral.http.Referrals.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class CaseTest {

    @Test
    void a_need_goes_from_the_report_to_the_conclusion() {
        PersonId nora = Referrals.registered();
        String first = Referrals.reported(TEACHER, nora);
        String second = Referrals.reported(GP, nora);
        String reports = "/need-reports/";
        String person = "/persons/" + nora;

        post(UNIT, reports + first + "/acknowledge", Map.of())
                .statusCode(200)
                .body("id", equalTo(first))
                .body("position", greaterThan(0));
        post(UNIT, reports + second + "/link-duplicate", Map.of("primary", first)).statusCode(200);
        post(GP, person + "/risk-scores", riskScore()).statusCode(201);
        post(UNIT, reports + first + "/accept", Referrals.acceptance()).statusCode(200);
        post(NURSE, person + "/contributions", contribution("HEALTH_MUNICIPAL")).statusCode(201);
        post(TEACHER, person + "/contributions", contribution("SCHOOL")).statusCode(201);
        post(NURSE, person + "/psfs", psfs()).statusCode(201);
        post(NURSE, person + "/iplos", iplos()).statusCode(201);
        post(UNIT, reports + first + "/conclude", Referrals.conclusion()).statusCode(200);

        problem(
                post(
                        UNIT,
                        reports + first + "/conclude",
                        Map.of(
                                "eligible", Map.of("longTerm", false, "coordinated", false),
                                "outcome", List.of("NO_ACTION"),
                                "rationale", "second conclusion")),
                409,
                "already-concluded");
        get(UNIT, reports + first)
                .statusCode(200)
                .body("state", equalTo("CONCLUDED"))
                .body("summary", equalTo("Absent 41 of 60 days"))
                .body("reporterKind", equalTo("SCHOOL"))
                .body("outcome.kind", equalTo("ACCEPTED"))
                .body("conclusion.outcome", contains("TEAM", "CHILD_COORDINATOR", "IP"));
        get(UNIT, person + "/need-reports")
                .statusCode(200)
                .body("reports.state", contains("CONCLUDED", "DUPLICATE"))
                .body("reports[1].outcome.primary", equalTo(first));
        get(NURSE, person + "/assessment")
                .statusCode(200)
                .body("assessment.open", equalTo(false))
                .body("contributions.sector", contains("HEALTH_MUNICIPAL", "SCHOOL"))
                .body("psfs[0].activities.ability", contains(2, 1, 4))
                .body("psfs[0].mean", equalTo(2.3f))
                .body("iplos[0].variables.ownHealth", equalTo(4))
                .body("riskScores", hasSize(1));
    }

    @Test
    void the_person_is_shown_without_national_id() {
        PersonId nora = Referrals.registered();

        get(Caller.citizen(nora), "/persons/" + nora)
                .statusCode(200)
                .header("ETag", not(nullValue()))
                .body("id", equalTo(nora.value()))
                .body("name", equalTo("Nora Testesen"))
                .body("born", equalTo("2013-03-13"))
                .body("language", equalTo("nb"))
                .body("keySet()", hasSize(4));
    }

    @Test
    void a_known_national_id_answers_the_same_person() {
        String nationalId = Referrals.nationalId();
        String id =
                post(TEACHER, "/persons", Referrals.person(nationalId))
                        .statusCode(201)
                        .extract()
                        .path("id");

        post(NURSE, "/persons", Referrals.person(nationalId))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("position", equalTo(0));
    }

    @Test
    void a_repeated_registration_is_answered_like_the_first_time() {
        Map<String, Object> body = Referrals.person(Referrals.nationalId());
        var first = TEACHER.request("key-of-a-repeat").body(body).post("/persons");
        var second = TEACHER.request("key-of-a-repeat").body(body).post("/persons");

        first.then().statusCode(201);
        second.then().statusCode(201).body(equalTo(first.body().asString()));
    }

    @Test
    void a_child_that_is_expected_is_registered_without_national_id() {
        String due = java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusMonths(3).toString();

        post(NURSE, "/persons", Map.of("name", "Child of Anne", "born", due)).statusCode(201);
    }

    @Test
    void the_person_reports_and_withdraws() {
        PersonId nora = Referrals.registered();
        String own = Referrals.reported(Caller.citizen(nora), nora);
        String teachers = Referrals.reported(TEACHER, nora);
        Caller mother = Caller.representative("mother", nora);

        post(Caller.citizen(nora), "/need-reports/" + own + "/withdraw", Map.of()).statusCode(200);
        post(mother, "/need-reports/" + teachers + "/withdraw", Map.of("text", "not now"))
                .statusCode(200);
        get(mother, "/persons/" + nora + "/need-reports")
                .body("reports.state", contains("WITHDRAWN", "WITHDRAWN"))
                .body("reports.reporterKind", contains("PERSON", "SCHOOL"));
    }

    @Test
    void a_report_is_declined_or_redirected_with_a_reason() {
        PersonId nora = Referrals.registered();
        String declined = Referrals.reported(TEACHER, nora);
        String redirected = Referrals.reported(TEACHER, nora);

        post(
                        UNIT,
                        "/need-reports/" + declined + "/decline",
                        Map.of("reasonCode", "NOT_LONG_TERM", "complaintInfoGiven", true))
                .statusCode(200);
        post(
                        UNIT,
                        "/need-reports/" + redirected + "/redirect",
                        Map.of("reasonCode", "OUTSIDE_MUNICIPALITY", "to", "Tromso"))
                .statusCode(200);
        get(UNIT, "/persons/" + nora + "/need-reports")
                .body("reports.outcome.kind", contains("DECLINED", "REDIRECTED"))
                .body("reports[0].outcome.complaintInfoGiven", equalTo(true))
                .body("reports[1].outcome.to", equalTo("Tromso"));
    }

    static Map<String, Object> riskScore() {
        return Map.of("tool", "MEDRAVE", "version", "3", "score", 71, "band", "HIGH");
    }

    static Map<String, Object> contribution(String sector) {
        return Map.of("sector", sector, "needs", List.of("sleep"), "resources", List.of("draws"));
    }

    static Map<String, Object> psfs() {
        return Map.of(
                "direction", "ZERO_CANNOT",
                "assistedBy", "PROXY",
                "activities",
                        List.of(
                                Map.of("name", "Get up for school", "score", 2),
                                Map.of("name", "Stay in class until lunch", "score", 1),
                                Map.of("name", "Be with my friend", "score", 4)));
    }

    static Map<String, Object> iplos() {
        return Map.of("variables", Map.of("ownHealth", 4, "memory", 2, "mobilityIndoor", 1));
    }
}
