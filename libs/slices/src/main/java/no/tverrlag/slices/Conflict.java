package no.tverrlag.slices;

/**
 * Other writers were faster on the same boundary, five times in a row; trying again later is safe.
 */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Conflict() {
        super("other changes to the same case came first");
    }
}
