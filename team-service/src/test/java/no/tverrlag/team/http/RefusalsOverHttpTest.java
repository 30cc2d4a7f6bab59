package no.tverrlag.team.http;

import static no.tverrlag.team.http.Case.actor;
import static no.tverrlag.team.http.Case.member;
import static no.tverrlag.team.http.Case.ok;
import static no.tverrlag.team.http.Case.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules of the team answered over HTTP: status, problem type, and nothing changed. */
@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class RefusalsOverHttpTest {

    private final Case nora = new Case();

    @Test
    void consents_that_say_too_little_are_refused() {
        refused(
                nora.post(
                        nora.mother,
                        "/consents",
                        Map.of("kind", "SHARE", "categories", List.of("PLAN"))),
                422,
                "recipients-missing");
        refused(
                nora.post(
                        nora.mother,
                        "/consents",
                        Map.of("kind", "SHARE", "recipients", List.of("GP"))),
                422,
                "categories-missing");
        refused(
                nora.post(nora.unit, "/consents", Map.of("kind", "PLAN", "form", "SIGNED")),
                422,
                "giver-missing");
        refused(
                nora.post(
                        nora.unit,
                        "/consents",
                        Map.of("kind", "PLAN", "givenBy", Map.of("id", "mother"))),
                422,
                "form-missing");
        refused(
                nora.post(nora.mother, "/consents/withdraw", Map.of("kind", "PLAN")),
                409,
                "consent-not-in-force");
    }

    @Test
    void the_unit_records_a_witnessed_consent() {
        ok(
                nora.post(
                        nora.unit,
                        "/consents",
                        Map.of(
                                "kind", "PLAN",
                                "givenBy", Map.of("id", "mother"),
                                "form", "VERBAL_WITNESSED")));
    }

    @Test
    void a_coordinator_needs_consent_and_a_free_place() {
        refused(
                nora.post(nora.unit, "/coordinator/assign", nora.assignment(nora.nurse)),
                409,
                "coordinator-consent-missing");
        nora.withATeam();
        refused(
                nora.post(nora.unit, "/coordinator/assign", nora.assignment(nora.gp)),
                409,
                "coordinator-in-place");
        refused(
                nora.post(
                        nora.unit,
                        "/coordinator/end",
                        Map.of("coordinator", actor(nora.gp), "reason", "MOVED")),
                409,
                "not-the-coordinator");
        refused(
                nora.post(nora.nurse, "/coordinator/decline", Map.of("reasonCode", "NO_TIME")),
                409,
                "already-accepted");
    }

    @Test
    void the_withdrawn_consent_to_a_coordinator_ends_the_role() {
        nora.withATeam();
        ok(nora.post(nora.mother, "/consents/withdraw", Map.of("kind", "COORDINATOR")));

        refused(
                nora.post(
                        nora.nurse,
                        "/meetings",
                        Map.of("kind", "TEAM", "when", "2030-01-01T10:00:00Z")),
                403,
                "access-denied");
        assertThat(ok(nora.get(nora.unit, "/team")).jsonPath().getBoolean("vacant")).isTrue();
    }

    @Test
    void a_team_is_formed_once_and_members_join_when_sharing_is_consented_to() {
        nora.withATeam();
        Map<String, Object> again = Map.of("members", List.of(member(nora.gp, "medicine")));
        refused(nora.post(nora.nurse, "/team", again), 409, "team-already-formed");
        Map<String, Object> welfare =
                Map.of("member", member(nora.welfare, "respite"), "sharingNeeded", "CHILD_WELFARE");
        ok(nora.post(nora.unit, "/team/invitations", welfare));
        refused(nora.post(nora.unit, "/team/invitations", welfare), 409, "already-invited");
        Map<String, String> yes = Map.of("answer", "ACCEPTED");
        Response without = nora.post(nora.welfare, "/team/answer", yes);
        refused(without, 409, "sharing-consent-missing");
        assertThat(without.jsonPath().getString("sector")).isEqualTo("CHILD_WELFARE");
        refused(
                nora.post(nora.welfare, "/team/answer", Map.of("answer", "DECLINED")),
                422,
                "reason-missing");
        ok(nora.post(nora.mother, "/consents", nora.share("CHILD_WELFARE")));
        ok(nora.post(nora.welfare, "/team/answer", yes));
        ok(nora.post(nora.welfare, "/team/answer", yes));
        refused(
                nora.post(
                        nora.welfare,
                        "/team/leave",
                        Map.of("member", actor(nora.teacher), "reason", "MOVED")),
                403,
                "only-own-membership");
        ok(
                nora.post(
                        nora.welfare,
                        "/team/leave",
                        Map.of("member", actor(nora.welfare), "reason", "MOVED")));
    }

    @Test
    void meetings_disagreements_and_transitions_keep_their_rules() {
        nora.withATeam();
        refused(
                nora.post(
                        nora.nurse,
                        "/meetings",
                        Map.of(
                                "kind",
                                "TEAM",
                                "when",
                                "2030-01-01T10:00:00Z",
                                "invitePerson",
                                false)),
                422,
                "exclusion-reason-missing");
        refused(
                nora.post(
                        nora.nurse,
                        "/meetings/none/agenda",
                        Map.of("items", List.of("What matters"))),
                404,
                "unknown-meeting");
        refused(
                nora.post(nora.unit, "/disagreements/none/resolve", Map.of("resolution", "So")),
                404,
                "unknown-disagreement");
        refused(
                nora.post(
                        nora.teacher,
                        "/disagreements",
                        Map.of("subject", "Who pays", "parties", List.of("NAV"))),
                422,
                "parties-missing");
        refused(
                nora.post(
                        nora.hospital, "/transitions", Map.of("kind", "DISCHARGE", "unit", "UNN")),
                409,
                "not-admitted");
    }

    @Test
    void a_body_without_a_required_member_is_malformed_and_says_where() {
        Response answer = nora.post(nora.mother, "/consents", Map.of("recipients", List.of("GP")));

        refused(answer, 400, "malformed-body");
        assertThat(answer.jsonPath().getString("where")).isEqualTo("/kind");
    }

    @Test
    void no_body_at_all_is_an_empty_one() {
        ok(nora.post(nora.mother, "/consents", Map.of("kind", "COORDINATOR")));
        ok(nora.post(nora.unit, "/coordinator/assign", nora.assignment(nora.nurse)));
        String path = "/persons/" + nora.person;

        ok(nora.nurse.request().post(path + "/coordinator/accept"));
        refused(nora.mother.request().post(path + "/consents"), 400, "malformed-body");
        refused(nora.mother.request().body("null").post(path + "/consents"), 400, "malformed-body");
    }
}
