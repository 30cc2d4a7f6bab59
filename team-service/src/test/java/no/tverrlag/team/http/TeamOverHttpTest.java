package no.tverrlag.team.http;

import static no.tverrlag.team.http.Case.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.tverrlag.contracts.referral.NeedReported;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Repeats, races and who may see what. */
@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class TeamOverHttpTest {

    private final Case nora = new Case();

    @Test
    void a_repeat_with_the_same_key_is_answered_like_the_first_time() {
        String path = "/persons/" + nora.person + "/consents";
        Response first = nora.mother.request("k-" + nora.person).body(nora.share("GP")).post(path);
        Response again = nora.mother.request("k-" + nora.person).body(nora.share("GP")).post(path);
        Response other = nora.mother.request("k-" + nora.person).body(nora.share("NAV")).post(path);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ok(nora.get(nora.mother, "/consents")).jsonPath().getList("consents"))
                .hasSize(1);
    }

    @RepeatedTest(3)
    void of_two_assignments_at_the_same_time_one_stands() throws Exception {
        ok(nora.post(nora.mother, "/consents", Map.of("kind", "COORDINATOR")));
        CyclicBarrier together = new CyclicBarrier(2);

        List<Integer> statuses =
                bothAtOnce(
                        () -> assignedAfter(together, nora.nurse),
                        () -> assignedAfter(together, nora.gp));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    private int assignedAfter(CyclicBarrier together, Caller who) throws Exception {
        var request = nora.unit.request().body(nora.assignment(who));
        together.await(30, TimeUnit.SECONDS);
        return request.post("/persons/" + nora.person + "/coordinator/assign").statusCode();
    }

    private static List<Integer> bothAtOnce(Callable<Integer> one, Callable<Integer> other)
            throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = List.of(two.submit(one), two.submit(other));
            return List.of(
                    answers.get(0).get(60, TimeUnit.SECONDS),
                    answers.get(1).get(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void who_does_not_stand_to_the_person_is_denied() {
        nora.withATeam();

        for (Caller stranger :
                List.of(
                        nora.nav,
                        Caller.citizen(new Case().person),
                        Caller.representative("father", new Case().person))) {
            assertThat(nora.get(stranger, "/team").statusCode()).isEqualTo(403);
            assertThat(nora.get(stranger, "/consents").statusCode()).isEqualTo(403);
            assertThat(nora.post(stranger, "/consents", Map.of("kind", "PLAN")).statusCode())
                    .isEqualTo(403);
        }
        assertThat(
                        nora.post(nora.nurse, "/coordinator/assign", nora.assignment(nora.gp))
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        nora.post(
                                        nora.teacher,
                                        "/meetings",
                                        Map.of("kind", "TEAM", "when", "2030-01-01T10:00:00Z"))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_member_sees_meetings_only_under_a_consent_to_share() {
        nora.withATeam();
        ok(
                nora.post(
                        nora.nurse,
                        "/meetings",
                        Map.of("kind", "TEAM", "when", "2030-01-01T10:00:00Z")));

        assertThat(meetingsSeenBy(nora.teacher)).isZero();
        assertThat(meetingsSeenBy(nora.nurse)).isEqualTo(1);
        assertThat(meetingsSeenBy(nora.mother)).isEqualTo(1);
        ok(nora.post(nora.mother, "/consents", nora.share("SCHOOL")));
        assertThat(meetingsSeenBy(nora.teacher)).isEqualTo(1);
        ok(
                nora.post(
                        nora.mother,
                        "/consents/withdraw",
                        Map.of("kind", "SHARE", "recipients", List.of("SCHOOL"))));
        assertThat(meetingsSeenBy(nora.teacher)).isZero();
    }

    private int meetingsSeenBy(Caller who) {
        return ok(nora.get(who, "/team")).jsonPath().getList("meetings").size();
    }

    @Test
    void the_unit_of_another_municipality_is_denied_once_the_case_is_known() {
        long position =
                new Neighbour("referral")
                        .publishes(
                                new NeedReported(
                                        nora.person,
                                        "r1",
                                        new ActorRef("teacher", Sector.SCHOOL, "School"),
                                        NeedReported.ReporterKind.SCHOOL,
                                        Sealed.of("Absent"),
                                        List.of(NeedReported.NeedArea.SCHOOL),
                                        NeedReported.Urgency.NORMAL,
                                        NeedReported.IdentificationMethod.OBSERVATION,
                                        List.of(NeedReported.Requested.TEAM),
                                        null,
                                        null,
                                        Instant.parse("2024-09-02T08:10:00Z")));
        ok(nora.post(nora.mother, "/consents", Map.of("kind", "COORDINATOR")));
        Caller other = Caller.unit("other-unit").with("municipality", "0301");

        Response denied =
                other.request()
                        .header("Tverrlag-Await", "referral=" + position)
                        .body(nora.assignment(nora.nurse))
                        .post("/persons/" + nora.person + "/coordinator/assign");

        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.jsonPath().getString("reason")).isEqualTo("other-municipality");
        ok(nora.post(nora.unit, "/coordinator/assign", nora.assignment(nora.nurse)));
    }

    @Test
    void what_nobody_has_decided_on_is_not_found() {
        assertThat(nora.get(nora.citizen, "/team").statusCode()).isEqualTo(404);
    }
}
