package no.tverrlag.privacy;

import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person's key while one document is written or read. It is asked for when the first personal
 * text needs it, and given back when the document is done: who holds on to this, such as a thread
 * that waits with an old frame, holds no key.
 */
final class KeyInUse {

    private final SubjectKeys keys;
    private final PersonId person;
    private @Nullable PersonKey key;
    private @Nullable AesGcm cipher;
    private boolean asked;

    KeyInUse(SubjectKeys keys, PersonId person) {
        this.keys = keys;
        this.person = person;
    }

    /**
     * @throws PersonErased if the person's key has been destroyed
     */
    AesGcm toWrite() {
        while (cipher == null) {
            begin(keys.findOrCreate(person));
        }
        return cipher;
    }

    /** Nothing if there is no key (any more). */
    @Nullable AesGcm toRead() {
        while (cipher == null && !asked) {
            Optional<PersonKey> found = keys.find(person);
            found.ifPresent(this::begin);
            asked = found.isEmpty();
        }
        return cipher;
    }

    /** One that may no longer be remembered is destroyed; then it has to be asked for again. */
    private void begin(PersonKey found) {
        cipher = found.take();
        key = found;
    }

    /** The document is written or read. */
    void done() {
        if (key != null && cipher != null) {
            key.giveBack(cipher);
        }
        key = null;
        cipher = null;
        asked = false;
    }
}
