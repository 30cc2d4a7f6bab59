package no.tverrlag.referral.http;

import static no.tverrlag.referral.http.Referrals.GP;
import static no.tverrlag.referral.http.Referrals.NURSE;
import static no.tverrlag.referral.http.Referrals.TEACHER;
import static no.tverrlag.referral.http.Referrals.UNIT;
import static no.tverrlag.referral.http.Referrals.post;
import static no.tverrlag.referral.http.Referrals.problem;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of what becomes of a report. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class ReportRefusalsTest {

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

    private static io.restassured.response.ValidatableResponse link(String report, String primary) {
        return post(
                UNIT, "/need-reports/" + report + "/link-duplicate", Map.of("primary", primary));
    }
}
