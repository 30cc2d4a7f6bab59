package no.tverrlag.local.stack;

import java.net.URI;

/** How a process shows that it is ready. */
sealed interface Readiness {
    /** The same of a process that listens elsewhere. */
    Readiness at(URI other);

    /** It writes a line that holds these words to its log. */
    record Announced(String words) implements Readiness {
        @Override
        public Readiness at(URI other) {
            return this;
        }
    }

    /** It answers 200 to a GET of this address. */
    record Answers(URI address) implements Readiness {
        @Override
        public Readiness at(URI other) {
            return new Answers(other.resolve(address.getPath()));
        }
    }
}
