package no.tverrlag.local.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Speaks to the services as the actors of the case. */
final class Wire {

    private static final int UNAUTHENTICATED = 401;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<String, URI> addresses;
    private final Cast cast;
    private final Issuer issuer;
    private final PatientClient client;
    private final Map<String, String> tokens = new HashMap<>();

    Wire(Function<String, URI> addresses, Cast cast, Duration patience) {
        this.addresses = addresses;
        this.cast = cast;
        this.issuer = new Issuer(addresses.apply("issuer"), patience);
        this.client = new PatientClient(patience);
    }

    /**
     * One request.
     *
     * @param by key of who asks
     * @param body null: a GET
     * @param headers beside the token and the kind of content
     */
    record Call(
            String service,
            String path,
            String by,
            @Nullable JsonNode body,
            Map<String, String> headers) {

        static Call get(String service, String path, String by, Map<String, String> headers) {
            return new Call(service, path, by, null, headers);
        }
    }

    /**
     * Sends it until it is answered; a token that has grown too old is renewed once.
     *
     * @throws CannotPlay if nobody answers in time
     */
    Answer send(Call call) {
        var known = tokens.get(call.by());
        var answer = send(call, known == null ? renewed(call.by()) : known);
        return answer.status() == UNAUTHENTICATED && known != null
                ? send(call, renewed(call.by()))
                : answer;
    }

    private Answer send(Call call, String token) {
        var request =
                HttpRequest.newBuilder(addresses.apply(call.service()).resolve(call.path()))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json, application/problem+json");
        call.headers().forEach(request::header);
        var body = call.body();
        if (body != null) {
            request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body.toString()));
        }
        var reply = client.send(request, call.service());
        var type = reply.response().headers().firstValue("Content-Type").orElse("");
        return new Answer(
                reply.response().statusCode(), type, json(reply.response().body()), reply.tries());
    }

    private String renewed(String key) {
        var token = issuer.token(cast.claims(key));
        tokens.put(key, token);
        return token;
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
