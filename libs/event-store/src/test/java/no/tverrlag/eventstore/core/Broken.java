package no.tverrlag.eventstore.core;

/** A promise of the log was broken under some schedule. */
final class Broken extends AssertionError {
    private static final long serialVersionUID = 1L;

    Broken(String what) {
        super(what);
    }

    static void unless(boolean kept, String what) {
        if (!kept) {
            throw new Broken(what);
        }
    }
}
