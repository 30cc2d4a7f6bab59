package no.tverrlag.referral.http;

import static no.tverrlag.referral.http.Referrals.TEACHER;
import static no.tverrlag.referral.http.Referrals.UNIT;
import static no.tverrlag.referral.http.Referrals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command sent again. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class RepeatsTest {

    @Test
    void a_repeated_report_is_answered_like_the_first_time_and_counts_once() {
        PersonId nora = Referrals.registered();
        Map<String, Object> body = Referrals.need(nora);
        var first = TEACHER.request("report-once").body(body).post("/need-reports");
        var second = TEACHER.request("report-once").body(body).post("/need-reports");

        first.then().statusCode(201);
        second.then().statusCode(201);
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        Referrals.get(UNIT, "/persons/" + nora + "/need-reports")
                .body("reports.size()", equalTo(1));
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        PersonId nora = Referrals.registered();
        TEACHER.request("one-key")
                .body(Referrals.need(nora))
                .post("/need-reports")
                .then()
                .statusCode(201);

        problem(
                TEACHER.request("one-key")
                        .body(Referrals.need(Referrals.registered()))
                        .post("/need-reports")
                        .then(),
                422,
                "idempotency-key-reused");
    }

    @Test
    void a_command_without_a_key_is_refused() {
        problem(
                        RestAssured.given()
                                .header("Authorization", "Bearer " + TEACHER.token())
                                .contentType(ContentType.JSON)
                                .body(Referrals.person(Referrals.nationalId()))
                                .post("/persons")
                                .then(),
                        400,
                        "idempotency-key-required")
                .body("header", equalTo("Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void a_key_has_one_to_two_hundred_characters(int length) {
        String key = length == 1 ? "!" : "k".repeat(length - 36) + java.util.UUID.randomUUID();
        TEACHER.request(key)
                .body(Referrals.person(Referrals.nationalId()))
                .post("/persons")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "n\u00f8kkel"})
    void a_key_of_other_characters_is_refused(String key) {
        problem(
                TEACHER.request(key)
                        .body(Referrals.person(Referrals.nationalId()))
                        .post("/persons")
                        .then(),
                400,
                "idempotency-key-required");
    }

    @Test
    void a_key_of_more_than_two_hundred_characters_is_refused() {
        problem(
                TEACHER.request("k".repeat(201))
                        .body(Referrals.person(Referrals.nationalId()))
                        .post("/persons")
                        .then(),
                400,
                "idempotency-key-required");
    }

    @Test
    void two_callers_may_use_the_same_key() {
        TEACHER.request("shared-key")
                .body(Referrals.need(Referrals.registered()))
                .post("/need-reports")
                .then()
                .statusCode(201);
        Referrals.NURSE
                .request("shared-key")
                .body(Referrals.need(Referrals.registered()))
                .post("/need-reports")
                .then()
                .statusCode(201);
    }
}
