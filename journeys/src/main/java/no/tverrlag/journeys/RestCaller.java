package no.tverrlag.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.tverrlag.local.play.Issuer;

/** Somebody who asks and orders over HTTP, with a token of the stack's issuer. */
record RestCaller(Function<String, URI> addresses, String token, HttpClient http) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static RestCaller of(Function<String, URI> addresses, Map<String, String> claims) {
        return new RestCaller(
                addresses,
                new Issuer(addresses.apply("issuer"), PATIENCE).token(claims),
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    HttpResponse<String> get(String service, String path, String... headers)
            throws IOException, InterruptedException {
        return http.send(request(service, path, headers).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String service, String path, String body)
            throws IOException, InterruptedException {
        return post(service, path, body, UUID.randomUUID().toString());
    }

    HttpResponse<String> post(String service, String path, String body, String key)
            throws IOException, InterruptedException {
        return http.send(
                request(service, path)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** A request to be filled in. */
    HttpRequest.Builder asking(String service, String path) {
        return request(service, path);
    }

    private HttpRequest.Builder request(String service, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(addresses.apply(service).resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }
}
