package no.tverrlag.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;

/**
 * Requests about a person with text that no service may keep: in bodies that are refused for each
 * reason there is, in addresses, in headers, in tokens, in a search for somebody who is known.
 */
final class UnkeptRequests {

    /** How many canaries they take. */
    static final int COUNT = 23;

    private static final Map<String, String> STRANGER =
            Map.of(
                    "sub", "stranger-of-the-test",
                    "role", "practitioner",
                    "sector", "NAV",
                    "organisation", "NAV",
                    "municipality", Canaries.MUNICIPALITY);
    private static final String DISAGREEMENT =
            "{\"subject\":\"%s\",\"parties\":[\"SCHOOL\",\"NAV\"]}";
    private static final int REFUSED = 400;
    private static final int BROKEN = 500;

    private final RestCaller unit;
    private final RestCaller stranger;
    private final RestCaller doctor;
    private final String person;
    private final CanaryCase about;
    private final Iterator<String> canaries;

    UnkeptRequests(Function<String, URI> addresses, String person, CanaryCase about) {
        this.unit = RestCaller.of(addresses, Canaries.UNIT);
        this.stranger = RestCaller.of(addresses, STRANGER);
        this.doctor = RestCaller.of(addresses, Canaries.DOCTOR);
        this.person = person;
        this.about = about;
        this.canaries =
                about.unkept()
                        .subList(about.unkept().size() - COUNT, about.unkept().size())
                        .iterator();
    }

    void send() throws Exception {
        bodies();
        addresses();
        headers();
        tokens();
        searches();
        if (canaries.hasNext()) {
            throw new AssertionError("a canary was planted nowhere");
        }
    }

    private void bodies() throws Exception {
        String disagreements = "/persons/" + person + "/disagreements";
        refused(unit.post("team", disagreements, "{\"subject\":\"" + canaries.next()));
        refused(unit.post("team", disagreements, "\"" + canaries.next() + "\""));
        refused(unit.post("team", disagreements, "{\"" + canaries.next() + "\":1}"));
        refused(
                unit.post(
                        "team",
                        disagreements,
                        DISAGREEMENT.formatted(canaries.next() + "x".repeat(10_000))));
        refused(
                unit.post(
                        "team",
                        disagreements,
                        "{\"subject\":\"x\",\"parties\":[\"" + canaries.next() + "\"]}"));
        refused(
                unit.post(
                        "team",
                        disagreements + "/unknown/resolve",
                        "{\"resolution\":\"" + canaries.next() + "\"}"));
        refused(
                unit.post(
                        "plan",
                        "/persons/" + person + "/plans",
                        "{\"period\":{\"from\":\"" + canaries.next() + "\"}}"));
        refused(stranger.post("team", disagreements, DISAGREEMENT.formatted(canaries.next())));
        refused(
                sent(
                        unit.asking("team", disagreements)
                                .header("Content-Type", "text/plain")
                                .header("Idempotency-Key", "plain")
                                .POST(text(canaries.next()))));
        refused(
                doctor.post(
                        "team",
                        "/persons/" + person + "/break-glass",
                        "{\"reason\":\"" + canaries.next() + "\"}",
                        about.unkept().getFirst()));
    }

    private void addresses() throws Exception {
        refused(unit.get("history", "/persons/" + person + "/history?asOf=" + canaries.next()));
        refused(
                RestCaller.of(unit.addresses(), Canaries.AUDITOR)
                        .get(
                                "history",
                                "/persons/" + person + "/access-log?cursor=" + canaries.next()));
        answered(unit.get("team", "/persons/" + person + "/team?about=" + canaries.next()));
        unknown(unit.get("plan", "/" + canaries.next() + "/plans"));
    }

    private void headers() throws Exception {
        String team = "/persons/" + person + "/team";
        answered(unit.get("team", team, "X-Correlation-Id", canaries.next() + " of Nora"));
        answered(unit.get("team", team, "User-Agent", canaries.next()));
        answered(unit.get("team", team, "traceparent", canaries.next()));
        answered(unit.get("team", team, "Accept-Language", canaries.next()));
        refused(unit.get("team", team, "Tverrlag-Await", canaries.next() + "=x"));
        refused(
                sent(
                        unit.asking("team", "/persons/" + person + "/disagreements")
                                .header("If-Match", canaries.next())
                                .header("Idempotency-Key", "version")
                                .POST(text("{}"))));
    }

    private void tokens() throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(unit.addresses().apply("team").resolve("/break-glass"))
                        .header("Authorization", "Bearer " + canaries.next())
                        .GET();
        refused(sent(request));
        refused(
                sent(
                        HttpRequest.newBuilder(
                                        unit.addresses()
                                                .apply("team")
                                                .resolve("/persons/" + person + "/disagreements"))
                                .header("Content-Type", "application/json")
                                .POST(text(DISAGREEMENT.formatted(canaries.next())))));
    }

    /** Registering somebody who is known finds them; the name that was said then is not kept. */
    private void searches() throws Exception {
        answered(
                unit.post(
                        "referral",
                        "/persons",
                        "{\"nationalId\":\"%s\",\"born\":\"%s\",\"name\":\"%s\"}"
                                .formatted(about.nationalId(), about.born(), canaries.next())));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return unit.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher text(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    /** Neither the answer nor its headers may repeat what was said. */
    private void refused(HttpResponse<String> answer) {
        if (answer.statusCode() < REFUSED || answer.statusCode() >= BROKEN || repeats(answer)) {
            throw new AssertionError(answer.request() + " " + answer.statusCode() + answer.body());
        }
    }

    /** A problem's {@code instance} is the address, which may hold ids only. */
    private static void unknown(HttpResponse<String> answer) {
        if (answer.statusCode() < REFUSED || answer.statusCode() >= BROKEN) {
            throw new AssertionError(answer.request() + " " + answer.statusCode() + answer.body());
        }
    }

    private void answered(HttpResponse<String> answer) {
        if (answer.statusCode() >= REFUSED || repeats(answer)) {
            throw new AssertionError(answer.request() + " " + answer.statusCode() + answer.body());
        }
    }

    private boolean repeats(HttpResponse<String> answer) {
        String all = answer.headers().map() + answer.body();
        return about.unkept().stream().anyMatch(all::contains);
    }
}
