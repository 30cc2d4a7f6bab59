package no.tverrlag.eventstore;

/** The commit is larger than one document of the store can be; nothing was written. */
public final class CommitTooLarge extends EventLogException {
    private static final long serialVersionUID = 1L;

    public CommitTooLarge(int bytes, int limit) {
        super("a commit of " + bytes + " bytes is over the limit of " + limit);
    }
}
