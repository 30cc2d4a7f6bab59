package no.tverrlag.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;

/** Somebody who calls a service with a real token of the test's issuer. */
public record Caller(Map<String, String> claims) {

    /** Where the callers of the tests work unless said otherwise. */
    public static final String MUNICIPALITY = "5530";

    public static Caller practitioner(String id, Sector sector) {
        return of(id, "practitioner")
                .with("sector", sector.name())
                .with("organisation", "Organisation of " + id);
    }

    public static Caller unit(String id) {
        return of(id, "coordinating-unit")
                .with("sector", "HEALTH_MUNICIPAL")
                .with("organisation", "Coordinating unit");
    }

    public static Caller citizen(PersonId person) {
        return of(person.value(), "citizen").with("person", person.value());
    }

    public static Caller representative(String id, PersonId of) {
        return of(id, "representative").with("person", of.value()).with("basis", "GUARDIAN");
    }

    public static Caller of(String id, String role) {
        Map<String, String> claims = new LinkedHashMap<>();
        claims.put("sub", id);
        claims.put("role", role);
        claims.put("municipality", MUNICIPALITY);
        return new Caller(claims);
    }

    public Caller with(String claim, String value) {
        Map<String, String> more = new LinkedHashMap<>(claims);
        more.put(claim, value);
        return new Caller(more);
    }

    public String id() {
        return claims.getOrDefault("sub", "");
    }

    /** A request with this caller's token, a fresh Idempotency-Key and JSON content. */
    public RequestSpecification request() {
        return request(UUID.randomUUID().toString());
    }

    public RequestSpecification request(String idempotencyKey) {
        return given().header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", idempotencyKey)
                .contentType(ContentType.JSON);
    }

    /** A fresh bearer token with these claims. */
    public String token() {
        return token(issuer(), HttpRequest.newBuilder());
    }

    /** A fresh token with these claims, bound to this key. */
    public String token(KeyHolder holder) {
        String address = issuer() + "/token";
        return token(
                issuer(),
                HttpRequest.newBuilder().header("DPoP", holder.proof("POST", address, "")));
    }

    private static String issuer() {
        return Servers.settings().getOrDefault(Servers.LOCAL_ISSUER, "");
    }

    private String token(String issuer, HttpRequest.Builder asking) {
        String form =
                claims.entrySet().stream()
                        .map(
                                each ->
                                        each.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        HttpRequest request =
                asking.uri(URI.create(issuer + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return io.restassured.path.json.JsonPath.from(body).getString("access_token");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
