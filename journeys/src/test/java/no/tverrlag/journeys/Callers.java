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
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import no.tverrlag.local.play.Issuer;

/** Those around one person, each with a token of their own, and what they send to services. */
final class Callers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SECTORS =
            Map.of("nurse", "HEALTH_MUNICIPAL", "teacher", "SCHOOL", "stranger", "NAV");
    private final Function<String, URI> addresses;
    private final Issuer issuer;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private volatile String person = "";
    private volatile String lastBody = "";

    Callers(Function<String, URI> addresses) {
        this.addresses = addresses;
        this.issuer = new Issuer(addresses.apply("issuer"), Duration.ofSeconds(30));
    }

    /** The mother is this one's. */
    void of(String id) {
        person = id;
    }

    HttpResponse<String> send(
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

    JsonNode post(String who, String service, String path, String body, String await) {
        HttpResponse<String> response =
                send(who, "POST", service, path, body.replace('\'', '"'), await);
        if (response.statusCode() != 200 && response.statusCode() != 201) {
            throw new AssertionError(path + " " + response.statusCode() + " " + response.body());
        }
        return json(response);
    }

    String lastBody() {
        return lastBody;
    }

    String keyOf(String id) {
        return id.endsWith("-" + run) ? id.substring(0, id.length() - run.length() - 1) : id;
    }

    String actor(String who) {
        return "{'id': '%s', 'sector': '%s', 'organisation': '%s'}"
                .formatted(
                        who + "-" + run,
                        SECTORS.getOrDefault(who, "NAV"),
                        "Organisation of " + who);
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

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
