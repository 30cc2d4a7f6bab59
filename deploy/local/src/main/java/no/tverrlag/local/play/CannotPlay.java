package no.tverrlag.local.play;

/** Why a case could not be played to its end; the message is one line. */
public final class CannotPlay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotPlay(String line) {
        super(line);
    }

    /** The message, never null. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
