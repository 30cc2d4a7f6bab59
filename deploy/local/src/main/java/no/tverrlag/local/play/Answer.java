package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param body missing if it was not JSON
 * @param tries how often the request had to be sent
 */
record Answer(int status, String contentType, JsonNode body, int tries) {

    boolean done() {
        return status / 100 == 2;
    }

    /**
     * A refusal in due form: a problem document of the 4xx kind, but not of a token that was not
     * taken.
     */
    boolean refused() {
        return status / 100 == 4 && status != 401 && isProblem();
    }

    boolean isProblem() {
        return contentType.startsWith("application/problem+json") && body.isObject();
    }

    /** What a reader of the transcript wants to know of it. */
    String summary() {
        var again = tries > 1 ? " (after %d tries)".formatted(tries) : "";
        if (done()) {
            return "%d  position %s%s".formatted(status, body.path("position").asText("?"), again);
        }
        var kind = isProblem() ? body.path("type").asText("about:blank") : "no problem document";
        return "%d  %s%s".formatted(status, kind, again);
    }

    /** The same with what the problem says in words. */
    String explained() {
        var detail = body.path("detail").asText(body.path("title").asText());
        return detail.isEmpty() ? summary() : summary() + ": " + detail;
    }
}
