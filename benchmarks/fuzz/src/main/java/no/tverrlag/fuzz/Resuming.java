package no.tverrlag.fuzz;

import no.tverrlag.fuzz.Shot.Kind;

/**
 * Each service's log is ordered to go on behind all positions that may have been given, while it is
 * in use: all that comes after it is asked and stored there.
 */
final class Resuming {

    private static final String ORDER = "{\"after\":%d,\"topicsRestored\":true}";

    /** The log may go on between the look and the order. */
    private static final int TRIES = 5;

    private final Fuzz fuzz;
    private final Dice dice = new Dice(9);

    Resuming(Fuzz fuzz) {
        this.fuzz = fuzz;
    }

    void run() {
        Case story = fuzz.begun("resuming");
        for (Operation each : fuzz.operations()) {
            if (each.id().equals("LogResume") && !resumed(each, story)) {
                fuzz.tally().found(each.service() + ": its log does not resume", "");
            }
        }
    }

    private boolean resumed(Operation resume, Case story) {
        Operation status = fuzz.operation(resume.service(), "LogStatus");
        for (int i = 0; i < TRIES && !fuzz.tally().reached(resume, "200"); i++) {
            long after = operator(status, story, "").json().path("after").asLong();
            operator(resume, story, ORDER.formatted(after));
        }
        return fuzz.tally().reached(resume, "200");
    }

    private Answer operator(Operation operation, Case story, String body) {
        Shot plain = fuzz.shooter().plain(operation, story, "operator", dice);
        return fuzz.fire(plain.withoutQuery().with(plain.headers(), body, Kind.VALID));
    }
}
