package no.tverrlag.privacy;

/** Somebody tried to write about a person whose key has been destroyed. */
public final class PersonErased extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PersonErased() {
        super(
                "this person has been erased; nothing can be recorded about them",
                null,
                false,
                false);
    }
}
