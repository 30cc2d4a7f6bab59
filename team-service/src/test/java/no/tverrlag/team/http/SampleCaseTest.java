package no.tverrlag.team.http;

import static no.tverrlag.team.http.Case.actor;
import static no.tverrlag.team.http.Case.member;
import static no.tverrlag.team.http.Case.ok;
import static no.tverrlag.team.http.Case.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The team's part of samples/case-nora.yaml, step by step in the order in which it is recorded. */
@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class SampleCaseTest {

    private final Case nora = new Case();

    @Test
    void the_sample_case_runs_as_written() {
        consents();
        coordinator();
        team();
        meeting();
        childWelfareJoins();
        coordinatorChanges();
        admission();
        withdrawals();

        JsonPath team = ok(nora.get(nora.mother, "/team")).jsonPath();
        assertThat(team.getString("coordinator.actor.id")).isEqualTo("welfare");
        assertThat(team.getBoolean("coordinator.accepted")).isTrue();
        assertThat(team.getBoolean("vacant")).isFalse();
        assertThat(team.getList("members.actor.id")).containsExactly("teacher", "gp", "welfare");
        assertThat(team.getList("members.status")).containsExactly("ACTIVE", "ACTIVE", "ACTIVE");
        assertThat(team.getList("meetings[0].agenda"))
                .containsExactly("What matters to Nora", "First goals");
        assertThat(team.getString("meetings[0].actions[0].text")).isEqualTo("Quiet room at school");
        assertThat(team.getList("disagreements")).isEmpty();
        JsonPath consents = ok(nora.get(nora.citizen, "/consents")).jsonPath();
        assertThat(consents.getList("consents.kind"))
                .containsExactly("PLAN", "COORDINATOR", "SHARE", "SHARE");
        assertThat(consents.getList("consents[2].recipientsNow"))
                .containsExactly("HEALTH_MUNICIPAL", "GP");
        assertThat(consents.getList("consents[3].recipientsNow")).containsExactly("CHILD_WELFARE");
    }

    private void consents() {
        ok(nora.at("2024-09-20T09:10:00Z", nora.mother, "/consents", Map.of("kind", "PLAN")));
        ok(
                nora.at(
                        "2024-09-20T09:11:00Z",
                        nora.mother,
                        "/consents",
                        Map.of("kind", "COORDINATOR")));
        Response share =
                nora.at(
                        "2024-09-20T09:12:00Z",
                        nora.mother,
                        "/consents",
                        Map.of(
                                "kind",
                                "SHARE",
                                "recipients",
                                List.of("SCHOOL", "HEALTH_MUNICIPAL", "GP", "PPT"),
                                "categories",
                                List.of("ASSESSMENT", "PLAN", "MEETING"),
                                "until",
                                "2029-09-20T00:00:00Z"));
        assertThat(share.statusCode()).isEqualTo(201);
    }

    private void coordinator() {
        ok(
                nora.at(
                        "2024-09-23T08:00:00Z",
                        nora.unit,
                        "/coordinator/propose",
                        Map.of(
                                "candidate", actor(nora.nurse),
                                "kind", "CHILD_COORDINATOR",
                                "personPreference", wish(nora.nurse, nora.teacher))));
        ok(assign("2024-09-24T08:00:00Z", Map.of("coordinator", actor(nora.nurse))));
        ok(nora.at("2024-09-24T12:00:00Z", nora.nurse, "/coordinator/accept", Map.of()));
    }

    private Response assign(String at, Map<String, ?> body) {
        Map<String, Object> whole = new java.util.TreeMap<>(body);
        whole.put("kind", "CHILD_COORDINATOR");
        return nora.at(at, nora.unit, "/coordinator/assign", whole);
    }

    private void team() {
        ok(
                nora.at(
                        "2024-09-25T08:00:00Z",
                        nora.nurse,
                        "/team",
                        Map.of(
                                "members",
                                List.of(
                                        member(nora.teacher, "contact teacher"),
                                        Map.of(
                                                "actor", actor(nora.gp),
                                                "function", "medical responsibility",
                                                "mode", "WHEN_MEDICAL"),
                                        member(nora.ppt, "learning support")))));
        Map<String, String> yes = Map.of("answer", "ACCEPTED");
        ok(nora.at("2024-09-26T08:00:00Z", nora.teacher, "/team/answer", yes));
        ok(nora.at("2024-09-26T09:00:00Z", nora.gp, "/team/answer", yes));
        ok(
                nora.at(
                        "2024-09-30T09:00:00Z",
                        nora.ppt,
                        "/team/answer",
                        Map.of("answer", "DECLINED", "reason", "NO_CAPACITY")));
    }

    private void meeting() {
        String meeting =
                ok(nora.at(
                                "2024-10-01T08:00:00Z",
                                nora.nurse,
                                "/meetings",
                                Map.of(
                                        "kind", "START_UP",
                                        "when", "2024-10-15T11:00:00Z",
                                        "agendaDeadline", "2024-10-10T00:00:00Z",
                                        "invitePerson", true)))
                        .jsonPath()
                        .getString("id");
        ok(
                nora.at(
                        "2024-10-09T08:00:00Z",
                        nora.nurse,
                        "/meetings/" + meeting + "/agenda",
                        Map.of("items", List.of("What matters to Nora", "First goals"))));
        ok(
                nora.at(
                        "2024-10-15T12:30:00Z",
                        nora.nurse,
                        "/meetings/" + meeting + "/record",
                        Map.of("attendance", attendance(), "actions", List.of(quietRoom()))));
    }

    private List<Map<String, Object>> attendance() {
        return List.of(
                Map.of("participant", actor(nora.nurse), "status", "PRESENT"),
                Map.of("participant", actor(nora.teacher), "status", "PRESENT"),
                Map.of("participant", actor(nora.gp), "status", "WRITTEN_INPUT"),
                Map.of("participant", Map.of("id", nora.person.value()), "status", "PRESENT"),
                Map.of("participant", Map.of("id", "mother"), "status", "PRESENT"));
    }

    private Map<String, Object> quietRoom() {
        return Map.of(
                "text", "Quiet room at school", "owner", actor(nora.teacher), "due", "2024-10-22");
    }

    private void childWelfareJoins() {
        ok(
                nora.at(
                        "2024-11-04T09:00:00Z",
                        nora.unit,
                        "/team/invitations",
                        Map.of(
                                "member",
                                member(nora.welfare, "respite and family support"),
                                "sharingNeeded",
                                "CHILD_WELFARE")));
        ok(
                nora.at(
                        "2024-11-04T09:05:00Z",
                        nora.mother,
                        "/consents",
                        Map.of(
                                "kind",
                                "SHARE",
                                "recipients",
                                List.of("CHILD_WELFARE"),
                                "categories",
                                List.of("PLAN", "MEETING"),
                                "until",
                                "2029-11-04T00:00:00Z")));
        ok(
                nora.at(
                        "2024-11-05T09:00:00Z",
                        nora.welfare,
                        "/team/answer",
                        Map.of("answer", "ACCEPTED")));
        String disagreement =
                ok(nora.at(
                                "2024-11-20T10:00:00Z",
                                nora.welfare,
                                "/disagreements",
                                Map.of(
                                        "subject",
                                        "Who pays for respite",
                                        "parties",
                                        List.of("CHILD_WELFARE", "HEALTH_MUNICIPAL"))))
                        .jsonPath()
                        .getString("id");
        ok(
                nora.at(
                        "2024-12-02T10:00:00Z",
                        nora.unit,
                        "/disagreements/" + disagreement + "/resolve",
                        Map.of("resolution", "Health pays until June")));
    }

    private void coordinatorChanges() {
        ok(
                nora.at(
                        "2025-02-10T08:00:00Z",
                        nora.unit,
                        "/coordinator/end",
                        Map.of(
                                "coordinator", actor(nora.nurse),
                                "reason", "STAFF_TURNOVER",
                                "handoverNote", "Works best by drawing first")));
        assertThat(ok(nora.get(nora.unit, "/team")).jsonPath().getBoolean("vacant")).isTrue();
        Response refused =
                assign("2025-02-28T08:00:00Z", Map.of("coordinator", actor(nora.welfare)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("type"))
                .isEqualTo("/problems/person-preference-missing");
        ok(
                assign(
                        "2025-03-01T08:00:00Z",
                        Map.of(
                                "coordinator", actor(nora.welfare),
                                "personPreference", wish(nora.welfare, nora.unit))));
        ok(nora.at("2025-03-02T08:00:00Z", nora.welfare, "/coordinator/accept", Map.of()));
    }

    private void admission() {
        ok(
                nora.at(
                        "2025-02-20T18:00:00Z",
                        nora.hospital,
                        "/transitions",
                        Map.of("kind", "ADMISSION", "unit", "UNN Tromso", "reason", "Acute")));
        ok(
                nora.at(
                        "2025-02-27T12:00:00Z",
                        nora.hospital,
                        "/transitions",
                        Map.of(
                                "kind",
                                "DISCHARGE",
                                "unit",
                                "UNN Tromso",
                                "municipalityReady",
                                false)));
    }

    private void withdrawals() {
        ok(
                nora.at(
                        "2025-05-05T09:00:00Z",
                        nora.mother,
                        "/consents/withdraw",
                        Map.of("kind", "SHARE", "recipients", List.of("PPT"))));
        ok(
                nora.at(
                        "2025-05-06T09:00:00Z",
                        nora.mother,
                        "/consents/withdraw",
                        Map.of("kind", "SHARE", "recipients", List.of("SCHOOL"))));
    }
}
