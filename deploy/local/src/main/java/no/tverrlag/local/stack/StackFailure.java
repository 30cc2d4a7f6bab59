package no.tverrlag.local.stack;

/** Why a stack could not start or go on; the message is one line for the person at the terminal. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFailure(String line) {
        super(line);
    }

    public StackFailure(String line, Throwable cause) {
        super(line, cause);
    }

    /** The message, never null. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
