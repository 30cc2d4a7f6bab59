package no.tverrlag.runtime.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code Authorization} header says, not yet verified.
 *
 * @param bound whether the scheme is {@code DPoP} and not {@code Bearer}
 */
public record Credentials(boolean bound, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nothing if there is no header, or one of another scheme. */
    public static Optional<Credentials> of(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        int space = authorization.indexOf(' ');
        String scheme = authorization.substring(0, Math.max(space, 0)).toLowerCase(Locale.ROOT);
        String token = authorization.substring(space + 1).strip();
        return switch (scheme) {
            case "bearer" -> Optional.of(new Credentials(false, token));
            case "dpop" -> Optional.of(new Credentials(true, token));
            default -> Optional.empty();
        };
    }

    /** The claims as the token says them; missing if it is not a JWT. */
    JsonNode claims() {
        return part(token, 1);
    }

    /** One part of a JWT as JSON; missing if it is none. */
    static JsonNode part(String jwt, int index) {
        String[] parts = jwt.split("\\.", -1);
        if (parts.length != 3) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(parts[index]));
        } catch (IOException | IllegalArgumentException malformed) {
            return MissingNode.getInstance();
        }
    }
}
