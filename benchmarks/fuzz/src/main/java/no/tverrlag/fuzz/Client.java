package no.tverrlag.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import no.tverrlag.local.play.Issuer;

/** Sends shots to the services, with real tokens. */
final class Client {

    private final Function<String, URI> addresses;
    private final Issuer issuer;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final Map<Map<String, String>, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, List<URI>> chosen = new ConcurrentHashMap<>();

    Client(Function<String, URI> addresses) {
        this.addresses = addresses;
        this.issuer = new Issuer(addresses.apply("issuer"), Duration.ofSeconds(20));
    }

    /** From now on a request to the service goes to one of these. */
    void at(String service, List<URI> processes) {
        chosen.put(service, List.copyOf(processes));
    }

    /** Requests go where they did at first. */
    void atFirst(String service) {
        chosen.remove(service);
    }

    private URI address(String service) {
        List<URI> processes = chosen.getOrDefault(service, List.of());
        return processes.isEmpty()
                ? addresses.apply(service)
                : processes.get(ThreadLocalRandom.current().nextInt(processes.size()));
    }

    /**
     * @throws IOException if the service cannot be reached or breaks off
     */
    Answer send(Shot shot) throws IOException {
        URI address = address(shot.operation().service());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + shot.path()))
                        .timeout(Duration.ofSeconds(30))
                        .method(
                                shot.operation().method(),
                                shot.operation().body().isPresent()
                                        ? BodyPublishers.ofString(shot.body())
                                        : BodyPublishers.noBody());
        if (!shot.caller().isEmpty() && !shot.headers().containsKey("Authorization")) {
            request.setHeader("Authorization", "Bearer " + token(shot));
        }
        shot.headers().forEach(request::setHeader);
        try {
            return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private String token(Shot shot) {
        return tokens.computeIfAbsent(shot.story().claims(shot.caller()), issuer::token);
    }
}
