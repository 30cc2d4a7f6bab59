package no.tverrlag.team.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.Caller;

/** One new person, the people around them, and short words for what they ask of the service. */
final class Case {

    final PersonId person = new PersonId("p-" + UUID.randomUUID());
    final Caller citizen = Caller.citizen(person);
    final Caller mother = Caller.representative("mother", person);
    final Caller unit = Caller.unit("unit");
    final Caller nurse = Caller.practitioner("nurse", Sector.HEALTH_MUNICIPAL);
    final Caller teacher = Caller.practitioner("teacher", Sector.SCHOOL);
    final Caller gp = Caller.practitioner("gp", Sector.GP);
    final Caller ppt = Caller.practitioner("ppt", Sector.PPT);
    final Caller welfare = Caller.practitioner("welfare", Sector.CHILD_WELFARE);
    final Caller nav = Caller.practitioner("nav", Sector.NAV);
    final Caller hospital = Caller.practitioner("hospital", Sector.SPECIALIST_HEALTH);

    Response post(Caller by, String path, Map<String, ?> body) {
        return by.request().body(body).post("/persons/" + person + path);
    }

    /** As {@link #post}, true at that instant. */
    Response at(String instant, Caller by, String path, Map<String, ?> body) {
        Map<String, Object> dated = new TreeMap<>(body);
        dated.put("occurredAt", instant);
        return post(by, path, dated);
    }

    Response get(Caller by, String path) {
        return by.request().get("/persons/" + person + path);
    }

    static Map<String, String> actor(Caller who) {
        return Map.of(
                "id", who.id(),
                "sector", who.claims().getOrDefault("sector", ""),
                "organisation", who.claims().getOrDefault("organisation", ""));
    }

    static Map<String, Object> wish(Caller wanted, Caller obtainedBy) {
        return Map.of("wanted", actor(wanted), "obtainedBy", actor(obtainedBy));
    }

    static Map<String, Object> member(Caller who, String function) {
        return Map.of("actor", actor(who), "function", function);
    }

    Map<String, Object> share(String... sectors) {
        return Map.of(
                "kind",
                "SHARE",
                "recipients",
                List.of(sectors),
                "categories",
                List.of("PLAN", "MEETING"));
    }

    Map<String, Object> assignment(Caller who) {
        return Map.of(
                "coordinator",
                actor(who),
                "kind",
                "CHILD_COORDINATOR",
                "personPreference",
                wish(who, teacher));
    }

    /** The nurse coordinates; the teacher is a member. */
    Case withATeam() {
        ok(post(mother, "/consents", Map.of("kind", "COORDINATOR")));
        ok(post(unit, "/coordinator/assign", assignment(nurse)));
        ok(post(nurse, "/coordinator/accept", Map.of()));
        ok(post(nurse, "/team", Map.of("members", List.of(member(teacher, "contact teacher")))));
        ok(post(teacher, "/team/answer", Map.of("answer", "ACCEPTED")));
        return this;
    }

    static Response ok(Response response) {
        if (response.statusCode() != 200 && response.statusCode() != 201) {
            throw new AssertionError(response.statusCode() + " " + response.asString());
        }
        return response;
    }

    static void refused(Response answer, int status, String problem) {
        assertThat(answer.statusCode() + " " + answer.jsonPath().getString("type"))
                .isEqualTo(status + " /problems/" + problem);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        assertThat(answer.jsonPath().getString("correlationId")).isNotBlank();
    }
}
