package no.tverrlag.local.stack;

import java.net.URI;

/** How a process shows that it is ready. */
sealed interface Readiness {
    /** It writes a line that holds these words to its log. */
    record Announced(String words) implements Readiness {}

    /** It answers 200 to a GET of this address. */
    record Answers(URI address) implements Readiness {}
}
