package no.tverrlag.slices;

/** A stored event that no catalogue row can decode; the reader stops instead of skipping it. */
public final class UnknownEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownEvent(String name, int version, long position) {
        super(
                "event "
                        + name
                        + " version "
                        + version
                        + " at position "
                        + position
                        + " is in no catalogue");
    }
}
