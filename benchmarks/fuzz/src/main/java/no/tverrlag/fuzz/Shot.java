package no.tverrlag.fuzz;

import java.util.Map;

/**
 * One request, whole, so that it can be sent again.
 *
 * @param caller who of the cast sends it; empty for nobody
 * @param kind what is wrong with it on purpose
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

    @Override
    public String toString() {
        String shown = body.length() > 600 ? body.substring(0, 600) + "…" : body;
        return "seed %d, %s as %s: %s %s %s %s"
                .formatted(
                        seed,
                        kind,
                        caller.isEmpty() ? "nobody" : caller,
                        operation.method(),
                        path,
                        headers,
                        shown);
    }
}
