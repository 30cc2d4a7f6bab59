package no.tverrlag.privacy;

import java.util.Optional;
import no.tverrlag.kernel.PersonId;

/** The persons' data keys; a port, so that a key management service can stand behind it. */
public interface SubjectKeys {

    /** The person's key, or empty if there never was one or it has been destroyed. */
    Optional<PersonKey> find(PersonId person);

    /**
     * The person's key, made at first use; all callers everywhere get the same one.
     *
     * @throws PersonErased if the key has been destroyed
     */
    PersonKey findOrCreate(PersonId person);

    /** Has the person's key been destroyed? Not so for a person who never had one. */
    boolean isErased(PersonId person);

    /**
     * Destroys the person's key, and by what they are found, for ever; a repeat changes nothing.
     */
    void destroy(PersonId person);
}
