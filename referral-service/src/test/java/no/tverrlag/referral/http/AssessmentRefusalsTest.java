package no.tverrlag.referral.http;

import static no.tverrlag.referral.http.Referrals.GP;
import static no.tverrlag.referral.http.Referrals.NURSE;
import static no.tverrlag.referral.http.Referrals.TEACHER;
import static no.tverrlag.referral.http.Referrals.UNIT;
import static no.tverrlag.referral.http.Referrals.post;
import static no.tverrlag.referral.http.Referrals.problem;
import static no.tverrlag.referral.http.Referrals.with;
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

/** What is refused of an assessment and its conclusion. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class AssessmentRefusalsTest {

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
}
