package no.tverrlag.referral.http;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.referral.Numbers;
import no.tverrlag.testing.Caller;

/** What the tests of the service say to it. */
final class Referrals {

    static final Caller UNIT = Caller.unit("unit");
    static final Caller TEACHER = Caller.practitioner("teacher", Sector.SCHOOL);
    static final Caller NURSE = Caller.practitioner("nurse", Sector.HEALTH_MUNICIPAL);
    static final Caller GP = Caller.practitioner("gp", Sector.GP);
    static final LocalDate BORN = LocalDate.of(2013, 3, 13);

    private static final AtomicInteger NEXT = new AtomicInteger(600);

    private Referrals() {}

    /** A synthetic national id of somebody born on that day, never the same twice in one run. */
    static String nationalId() {
        int individual = Numbers.fitting(13, 83, 13, NEXT.get());
        NEXT.set(individual + 1);
        return Numbers.with(13, 83, 13, individual);
    }

    static Map<String, Object> person(String nationalId) {
        return Map.of(
                "nationalId",
                nationalId,
                "name",
                "Nora Testesen",
                "born",
                BORN.toString(),
                "language",
                "nb");
    }

    static PersonId registered() {
        return new PersonId(
                post(TEACHER, "/persons", person(nationalId()))
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    static Map<String, Object> need(PersonId person) {
        return Map.of(
                "person", person.value(),
                "summary", "Absent 41 of 60 days",
                "needAreas", List.of("SCHOOL", "FAMILY", "HEALTH"),
                "urgency", "NORMAL",
                "identificationMethod", "OBSERVATION",
                "requested", List.of("TEAM", "CHILD_COORDINATOR"),
                "consentToReport", Map.of("given", true, "by", Map.of("id", "mother")));
    }

    static String reported(Caller by, PersonId person) {
        return post(by, "/need-reports", need(person)).statusCode(201).extract().path("id");
    }

    static Map<String, Object> acceptance() {
        return Map.of(
                "responsible", actor(NURSE), "participants", List.of(actor(TEACHER), actor(GP)));
    }

    static Map<String, Object> conclusion() {
        return Map.of(
                "eligible",
                Map.of("longTerm", true, "coordinated", true),
                "outcome",
                List.of("TEAM", "CHILD_COORDINATOR", "IP"),
                "rationale",
                "Three sectors, long-lasting",
                "personView",
                "Wants to be back with her friend");
    }

    /** A person whose assessment is open, with its report. */
    static String accepted(PersonId person) {
        String report = reported(TEACHER, person);
        post(UNIT, "/need-reports/" + report + "/accept", acceptance()).statusCode(200);
        return report;
    }

    static Map<String, Object> actor(Caller caller) {
        return Map.of("id", caller.id(), "sector", caller.claims().getOrDefault("sector", ""));
    }

    static ValidatableResponse post(Caller by, String path, Object body) {
        return by.request().body(body).post(path).then();
    }

    static ValidatableResponse get(Caller by, String path) {
        return by.request().get(path).then();
    }

    static ValidatableResponse problem(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", org.hamcrest.Matchers.equalTo("/problems/" + type))
                .body("status", org.hamcrest.Matchers.equalTo(status));
    }

    /** The same with another value of one member. */
    static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(member, value);
        return changed;
    }
}
