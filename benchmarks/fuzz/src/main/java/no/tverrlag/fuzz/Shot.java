package no.tverrlag.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request, whole, so that it can be sent again.
 *
 * @param caller who of the cast sends it; empty for nobody
 * @param kind what is wrong with it on purpose
 * @param seed number of the case that it is part of
 */
record Shot(
        Operation operation,
        Case story,
        String caller,
        String path,
        Map<String, String> headers,
        String body,
        Kind kind,
        long seed) {

    /** The header that names a request and stays with all that it leads to. */
    static final String NAME = "X-Correlation-Id";

    enum Kind {
        /** Everything as documented. */
        VALID,
        /** One thing in the body wrong. */
        NEARLY,
        /** Not what is documented: token, headers, media types, no JSON. */
        INVALID,
        /** The same key again, or an ETag. */
        REPEAT
    }

    Shot with(Map<String, String> otherHeaders, String otherBody, Kind otherKind) {
        return new Shot(operation, story, caller, path, otherHeaders, otherBody, otherKind, seed);
    }

    /** The same under a name of its own. */
    Shot named(String request) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(NAME, request);
        return with(more, body, kind);
    }

    /** The same with one header more, or another one. */
    Shot header(String header, String value, Kind otherKind) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return with(more, body, otherKind);
    }

    /** The same as another command. */
    Shot anew(Dice dice) {
        return operation.takes("Idempotency-Key")
                ? header("Idempotency-Key", "anew-" + dice.letters(12), kind)
                : this;
    }

    Shot to(String otherPath, Kind otherKind) {
        return new Shot(operation, story, caller, otherPath, headers, body, otherKind, seed);
    }

    Shot withoutQuery() {
        return to(path.replaceFirst("\\?.*", ""), kind);
    }

    Shot by(String otherCaller) {
        return new Shot(operation, story, otherCaller, path, headers, body, kind, seed);
    }

    String name() {
        return headers.getOrDefault(NAME, "");
    }

    @Override
    public String toString() {
        String shown = body.length() > 600 ? body.substring(0, 600) + "…" : body;
        return "case %d, %s as %s %s: %s %s %s %s"
                .formatted(
                        seed,
                        kind,
                        caller.isEmpty() ? "nobody" : caller,
                        caller.isEmpty() ? "" : story.claims(caller),
                        operation.method(),
                        path,
                        headers,
                        shown);
    }
}
