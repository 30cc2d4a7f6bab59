package no.tverrlag.runtime.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A problem document (RFC 9457): what was wrong and where, never personal data, never the cause's
 * own text.
 *
 * @param slug last part of the stable type {@code /problems/…}
 * @param members what is special to this problem
 */
public record Problem(
        String slug,
        int status,
        String detail,
        Map<String, Object> members,
        OptionalInt retryAfterSeconds) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(String slug, int status, String detail) {
        return new Problem(slug, status, detail, Map.of(), OptionalInt.empty());
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(slug, status, detail, more, retryAfterSeconds);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(slug, status, detail, members, OptionalInt.of(seconds));
    }

    /**
     * {@code UnknownReport} becomes {@code unknown-report}, {@code NotAProfessional} {@code
     * not-a-professional}.
     */
    public static String slugOf(String recordName) {
        return recordName
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private String title() {
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    Response response(String instance, String correlationId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + slug);
        body.put("title", title());
        body.put("status", status);
        body.put("detail", detail);
        body.put("instance", instance);
        body.put("correlationId", correlationId);
        members.forEach(body::putIfAbsent);
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(body);
        retryAfterSeconds.ifPresent(seconds -> response.header("Retry-After", seconds));
        return response.build();
    }
}
