package no.tverrlag.slices;

import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReverted;

/** That the log is not what was recorded; unlike a store out of reach, no repeat helps with it. */
final class BrokenLog {

    private BrokenLog() {}

    /**
     * @throws LogReverted if that is among the causes
     * @throws LogCorrupted likewise
     */
    static void rethrow(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof LogReverted reverted) {
                throw reverted;
            }
            if (cause instanceof LogCorrupted corrupted) {
                throw corrupted;
            }
        }
    }
}
