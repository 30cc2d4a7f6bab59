package no.tverrlag.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One new person, the people around them, and what they ask of running services. */
final class Person {
    private static final Map<String, String> READS =
            Map.of(
                    "GET /persons/{person}", "referral",
                    "GET /persons/{person}/need-reports", "referral",
                    "GET /persons/{person}/team", "team",
                    "GET /persons/{person}/consents", "team",
                    "GET /persons/{person}/plan", "plan",
                    "GET /persons/{person}/history", "history");
    private final Callers callers;
    private final Map<String, Integer> answered = new TreeMap<>();
    private String person = "";

    private Person(Function<String, URI> addresses) {
        callers = new Callers(addresses);
    }

    static Person withTeamAndPlan(Function<String, URI> addresses) {
        Person nora = new Person(addresses);
        nora.person =
                nora.callers
                        .post(
                                "teacher",
                                "referral",
                                "/persons",
                                "{'name': 'Nora Testesen', 'born': '2013-03-13'}",
                                "")
                        .path("id")
                        .asText();
        nora.callers.of(nora.person);
        nora.callers.post(
                "teacher",
                "referral",
                "/need-reports",
                "{'person': '%s', 'summary': 'Absent', 'urgency': 'NORMAL',".formatted(nora.person)
                        + " 'identificationMethod': 'OBSERVATION'}",
                "");
        nora.team("mother", "/consents", "{'kind': 'PLAN'}");
        nora.team("mother", "/consents", "{'kind': 'COORDINATOR'}");
        nora.team(
                "unit",
                "/coordinator/assign",
                "{'coordinator': %s, 'kind': 'CHILD_COORDINATOR', 'preferenceNotObtainedReason': 'no'}"
                        .formatted(nora.callers.actor("nurse")));
        nora.team("nurse", "/coordinator/accept", "{}");
        nora.team(
                "nurse",
                "/team",
                "{'members': [{'actor': %s, 'function': 'contact teacher'}]}"
                        .formatted(nora.callers.actor("teacher")));
        nora.team("teacher", "/team/answer", "{'answer': 'ACCEPTED'}");
        long met =
                nora.team(
                                "nurse",
                                "/meetings",
                                "{'kind': 'TEAM', 'when': '2030-01-01T10:00:00Z',"
                                        + " 'invitePerson': true}")
                        .path("position")
                        .asLong();
        nora.callers.post(
                "nurse",
                "plan",
                "/persons/" + nora.person + "/plans",
                "{'period': {'from': '2024-10-15', 'to': '2099-10-15'},"
                        + " 'reviewDates': ['2099-01-15']}",
                "team=" + met);
        return nora;
    }

    long share(String sector) {
        return team(
                        "mother",
                        "/consents",
                        "{'kind': 'SHARE', 'recipients': ['%s'], 'categories': ['PLAN', 'MEETING', 'NEED_REPORT']}"
                                .formatted(sector))
                .path("position")
                .asLong();
    }

    /** The same consent anew, for so long from now on. */
    void consentFor(String kind, Duration period) {
        team(
                "mother",
                "/consents",
                "{'kind': '%s', 'until': '%s'}".formatted(kind, Instant.now().plus(period)));
    }

    /** What the history tells the unit now. */
    JsonNode history() {
        return Callers.json(get("unit", "GET /persons/{person}/history", "history", ""));
    }

    /** The types of all facts about the person, in the order of record. */
    List<String> facts() {
        return pages("events", "events").stream().map(each -> each.path("type").asText()).toList();
    }

    void withdraw(String sector) {
        team(
                "mother",
                "/consents/withdraw",
                "{'kind': 'SHARE', 'recipients': ['%s']}".formatted(sector));
    }

    long breakGlass(String who) {
        return team(who, "/break-glass", "{'reason': 'Unconscious at the ward', 'hours': 1}")
                .path("position")
                .asLong();
    }

    JsonNode unreviewed() {
        return Callers.json(callers.send("unit", "GET", "team", "/break-glass", "", ""))
                .path("unreviewed");
    }

    /** The status of reading the plan, counted as a read or a denial. */
    int planReadBy(String who, String await) {
        return read(who, "GET /persons/{person}/plan", "plan", await).statusCode();
    }

    int historyReadBy(String who) {
        return read(who, "GET /persons/{person}/history", "history", "").statusCode();
    }

    int meetingsSeenBy(String who) {
        return Callers.json(read(who, "GET /persons/{person}/team", "team", ""))
                .path("meetings")
                .size();
    }

    /** Everything there is to read, by this caller: what was answered how. */
    Map<String, Integer> reads(String who) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        READS.forEach(
                (operation, service) -> {
                    int status = get(who, operation, service, "").statusCode();
                    if (status == 200 || status == 403) {
                        counts.put(entry(who, operation, status), 1);
                    }
                });
        return counts;
    }

    /** What was read one after the other so far, and denied. */
    Map<String, Integer> answered() {
        return answered;
    }

    /** All pages of it, in the order of record. */
    List<JsonNode> accessLog() {
        return pages("access-log", "entries");
    }

    /** The whole of a list of the history, as the mother is told it. */
    private List<JsonNode> pages(String list, String field) {
        List<JsonNode> all = new ArrayList<>();
        String more = "?limit=200";
        do {
            JsonNode page =
                    Callers.json(
                            get("mother", "GET /persons/{person}/" + list + more, "history", ""));
            page.path(field).forEach(all::add);
            more = page.has("next") ? "?limit=200&cursor=" + page.path("next").asText() : "";
        } while (!more.isEmpty());
        return all;
    }

    /** The latest entry of that kind, waited for ten seconds at most. */
    JsonNode logEntry(String who, String operation, String decision) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        do {
            JsonNode found = null;
            for (JsonNode entry : accessLog()) {
                if (entry.path("operation").asText().equals(operation)
                        && entry.path("decision").asText().equals(decision)
                        && keyOf(entry.path("actor").path("id").asText()).equals(who)) {
                    found = entry;
                }
            }
            if (found != null) {
                return found;
            }
        } while (System.nanoTime() < deadline);
        throw new AssertionError("no entry of " + who + " " + operation + " " + decision);
    }

    String lastBody() {
        return callers.lastBody();
    }

    String keyOf(String id) {
        return callers.keyOf(id);
    }

    private HttpResponse<String> read(String who, String operation, String service, String await) {
        HttpResponse<String> response = get(who, operation, service, await);
        if (response.statusCode() == 200 || response.statusCode() == 403) {
            answered.merge(entry(who, operation, response.statusCode()), 1, Integer::sum);
        }
        return response;
    }

    private static String entry(String who, String operation, int status) {
        return who + " " + operation + " " + (status == 200 ? "PERMIT" : "DENY");
    }

    private HttpResponse<String> get(String who, String operation, String service, String await) {
        String path = operation.substring("GET ".length()).replace("{person}", person);
        return callers.send(who, "GET", service, path, "", await);
    }

    private JsonNode team(String who, String path, String body) {
        return callers.post(who, "team", "/persons/" + person + path, body, "");
    }
}
