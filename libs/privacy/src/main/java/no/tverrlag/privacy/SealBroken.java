package no.tverrlag.privacy;

/** Sealed bytes that were changed, moved to another place, or written with another key. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealBroken() {
        super("a sealed field can't be opened: it was changed, moved, or written with another key");
    }
}
