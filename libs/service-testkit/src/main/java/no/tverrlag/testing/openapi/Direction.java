package no.tverrlag.testing.openapi;

/** Which way a schema's values go; what is harmless one way breaks the other. */
enum Direction {
    /** By callers: the service must go on taking what they send. */
    SENT,
    /** To callers: they must go on finding what they read. */
    ANSWERED;

    /** May this side have more values from now on? */
    boolean mayWiden() {
        return this == SENT;
    }
}
