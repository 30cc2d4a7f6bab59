package no.tverrlag.runtime.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A problem document (RFC 9457): what was wrong and where, never personal data, never the cause's
 * own text.
 *
 * @param slug last part of the stable type {@code /problems/…}
 * @param detail in English; other languages have the type's own sentence if there is one
 * @param members what is special to this problem
 * @param headers what the answer's headers must say of it, such as {@code Retry-After}
 */
public record Problem(
        String slug,
        int status,
        String detail,
        Map<String, Object> members,
        Map<String, String> headers) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Where the types of problems are described, each below it by its slug. */
    public static final String TYPES = "/problems/";

    public static Problem of(String slug, int status, String detail) {
        return new Problem(slug, status, detail, Map.of(), Map.of());
    }

    public Problem with(String member, Object value) {
        return new Problem(slug, status, detail, and(members, member, value), headers);
    }

    public Problem retryAfter(int seconds) {
        return header("Retry-After", Integer.toString(seconds));
    }

    Problem header(String name, String value) {
        return new Problem(slug, status, detail, members, and(headers, name, value));
    }

    private static <T> Map<String, T> and(Map<String, T> then, String name, T value) {
        Map<String, T> more = new LinkedHashMap<>(then);
        more.put(name, value);
        return more;
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

    /** The document in the reader's language, as far as it has texts in it. */
    Map<String, Object> body(Language language, String instance, String correlationId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPES + slug);
        body.put("title", ProblemTexts.title(slug, language));
        body.put("status", status);
        body.put("detail", detail(language));
        body.put("instance", instance);
        body.put("correlationId", correlationId);
        members.forEach(body::putIfAbsent);
        return body;
    }

    private String detail(Language language) {
        return language == Language.EN
                ? detail
                : ProblemTexts.detail(slug, language).orElse(detail);
    }

    /** The languages that the document is in; a detail that only English has is told as such. */
    String languages(Language language) {
        boolean whole = language == Language.EN || ProblemTexts.detail(slug, language).isPresent();
        return whole ? language.tag() : language.tag() + ", " + Language.EN.tag();
    }

    Response response(Language language, String instance, String correlationId) {
        Response.ResponseBuilder response =
                Response.status(status)
                        .type(MediaType.valueOf(MEDIA_TYPE))
                        .header(HttpHeaders.CONTENT_LANGUAGE, languages(language))
                        .entity(body(language, instance, correlationId));
        headers.forEach(response::header);
        return response.build();
    }
}
