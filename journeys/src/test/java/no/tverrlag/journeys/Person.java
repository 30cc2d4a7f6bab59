package no.tverrlag.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import no.tverrlag.local.play.Issuer;

/** One new person, the people around them, and what they ask of running services. */
final class Person {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SECTORS =
            Map.of("nurse", "HEALTH_MUNICIPAL", "teacher", "SCHOOL", "stranger", "NAV");
    private static final Map<String, String> READS =
            Map.of(
                    "GET /persons/{person}", "referral",
                    "GET /persons/{person}/need-reports", "referral",
                    "GET /persons/{person}/team", "team",
                    "GET /persons/{person}/consents", "team",
                    "GET /persons/{person}/plan", "plan",
                    "GET /persons/{person}/history", "history");

    private final Function<String, URI> addresses;
    private final Issuer issuer;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Integer> answered = new TreeMap<>();
    private String person = "";
    private volatile String lastBody = "";

    private Person(Function<String, URI> addresses) {
        this.addresses = addresses;
        this.issuer = new Issuer(addresses.apply("issuer"), Duration.ofSeconds(30));
    }

    static Person withTeamAndPlan(Function<String, URI> addresses) {
        Person nora = new Person(addresses);
        nora.person =
                nora.post(
                                "teacher",
                                "referral",
                                "/persons",
                                "{'name': 'Nora Testesen', 'born': '2013-03-13'}",
                                "")
                        .path("id")
                        .asText();
        nora.post(
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
                        .formatted(nora.actor("nurse")));
        nora.team("nurse", "/coordinator/accept", "{}");
        nora.team(
                "nurse",
                "/team",
                "{'members': [{'actor': %s, 'function': 'contact teacher'}]}"
                        .formatted(nora.actor("teacher")));
        nora.team("teacher", "/team/answer", "{'answer': 'ACCEPTED'}");
        long met =
                nora.team(
                                "nurse",
                                "/meetings",
                                "{'kind': 'TEAM', 'when': '2030-01-01T10:00:00Z',"
                                        + " 'invitePerson': true}")
                        .path("position")
                        .asLong();
        nora.post(
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
        return json(get("unit", "GET /persons/{person}/history", "history", ""));
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
        return json(send("unit", "GET", "team", "/break-glass", "", "")).path("unreviewed");
    }

    /** The status of reading the plan, counted as a read or a denial. */
    int planReadBy(String who, String await) {
        return read(who, "GET /persons/{person}/plan", "plan", await).statusCode();
    }

    int historyReadBy(String who) {
        return read(who, "GET /persons/{person}/history", "history", "").statusCode();
    }

    int meetingsSeenBy(String who) {
        return json(read(who, "GET /persons/{person}/team", "team", "")).path("meetings").size();
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
                    json(get("mother", "GET /persons/{person}/" + list + more, "history", ""));
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
        return lastBody;
    }

    String keyOf(String id) {
        return id.endsWith("-" + run) ? id.substring(0, id.length() - run.length() - 1) : id;
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
        return send(who, "GET", service, path, "", await);
    }

    private JsonNode team(String who, String path, String body) {
        return post(who, "team", "/persons/" + person + path, body, "");
    }

    private JsonNode post(String who, String service, String path, String body, String await) {
        HttpResponse<String> response =
                send(who, "POST", service, path, body.replace('\'', '"'), await);
        if (response.statusCode() != 200 && response.statusCode() != 201) {
            throw new AssertionError(path + " " + response.statusCode() + " " + response.body());
        }
        return json(response);
    }

    private HttpResponse<String> send(
            String who, String method, String service, String path, String body, String await) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(addresses.apply(service).resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token(who))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!await.isEmpty()) {
            request.header("Tverrlag-Await", await);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            lastBody = response.body();
            return response;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String token(String who) {
        return tokens.computeIfAbsent(who, _ -> issuer.token(claims(who)));
    }

    private Map<String, String> claims(String who) {
        Map<String, String> claims = new TreeMap<>();
        claims.put("sub", who + "-" + run);
        claims.put("municipality", "5530");
        switch (who) {
            case "mother" -> {
                claims.put("role", "representative");
                claims.put("person", person);
                claims.put("basis", "GUARDIAN");
            }
            case "unit" -> {
                claims.put("role", "coordinating-unit");
                claims.put("sector", "HEALTH_MUNICIPAL");
                claims.put("organisation", "Coordinating unit");
            }
            default -> {
                claims.put("role", "practitioner");
                claims.put("sector", SECTORS.getOrDefault(who, "NAV"));
                claims.put("organisation", "Organisation of " + who);
                claims.put("hpr", "9999999");
            }
        }
        return claims;
    }

    private String actor(String who) {
        return "{'id': '%s', 'sector': '%s', 'organisation': '%s'}"
                .formatted(
                        who + "-" + run,
                        SECTORS.getOrDefault(who, "NAV"),
                        "Organisation of " + who);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
