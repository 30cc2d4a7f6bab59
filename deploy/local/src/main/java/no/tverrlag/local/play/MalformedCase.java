package no.tverrlag.local.play;

/** A case file that cannot be played; the message is one line that names file, place and fault. */
public final class MalformedCase extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedCase(String line) {
        super(line);
    }

    /** The message, never null. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
