package no.tverrlag.local.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the stack's own token issuer for tokens. */
public final class Issuer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final PatientClient client;

    /**
     * An issuer to ask.
     *
     * @param address where it listens
     * @param patience how long it may be away before a request fails
     */
    public Issuer(URI address, Duration patience) {
        this.address = address;
        this.client = new PatientClient(patience);
    }

    /**
     * A token that says what the claims say.
     *
     * @throws CannotPlay if the issuer cannot be reached or refuses
     */
    public String token(Map<String, String> claims) {
        var request =
                HttpRequest.newBuilder(address.resolve("/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(claims)));
        var response = client.send(request, "the token issuer").response();
        var answer = json(response.body());
        var token = answer.path("access_token").asText();
        if (response.statusCode() != 200 || token.isEmpty()) {
            throw new CannotPlay(
                    "the token issuer answers %d: %s"
                            .formatted(
                                    response.statusCode(),
                                    answer.path("detail").asText("no token")));
        }
        return token;
    }

    private static String form(Map<String, String> claims) {
        return claims.entrySet().stream()
                .map(claim -> claim.getKey() + "=" + encoded(claim.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
