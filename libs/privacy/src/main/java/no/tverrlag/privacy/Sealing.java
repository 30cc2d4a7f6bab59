package no.tverrlag.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens the personal fields of one document: each is bound to the person, to the
 * document's context (the event id) and to its field, so that a ciphertext moved to any other place
 * does not open. The key is asked for once, and let go of when the document is done: who holds on
 * to this, such as a thread that waits with an old frame, holds no key.
 */
final class Sealing {

    static final String PREFIX = "enc.v1.";
    private static final String ERASED = PREFIX + "erased";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final SubjectKeys keys;
    private final PersonId person;
    private final String document;
    private final boolean copy;
    private @Nullable AesGcm writing;
    private @Nullable AesGcm reading;
    private boolean asked;

    /**
     * @param copy of something recorded before: if the person was erased since, its text is erased
     *     too
     */
    Sealing(SubjectKeys keys, PersonId person, String context, boolean copy) {
        this.keys = keys;
        this.person = person;
        this.document = person.value() + "\u0000" + context + "\u0000";
        this.copy = copy;
    }

    /** The document is written or read. */
    void done() {
        writing = null;
        reading = null;
        asked = false;
    }

    String seal(Sealed text, String field) {
        try {
            return text.text().map(plain -> sealed(plain, field)).orElse(ERASED);
        } catch (PersonErased gone) {
            if (copy) {
                return ERASED;
            }
            throw gone;
        }
    }

    private String sealed(String plain, String field) {
        if (writing == null) {
            writing = new AesGcm(keys.findOrCreate(person));
        }
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        return PREFIX + ENCODER.encodeToString(writing.encrypt(bytes, place(field)));
    }

    Sealed open(String written, String field) {
        if (!written.startsWith(PREFIX)) {
            throw new SealBroken();
        }
        if (written.equals(ERASED)) {
            return Sealed.erased();
        }
        if (!asked) {
            reading = keys.find(person).map(AesGcm::new).orElse(null);
            asked = true;
        }
        return reading == null ? Sealed.erased() : Sealed.of(opened(reading, written, field));
    }

    private String opened(AesGcm key, String written, String field) {
        byte[] bytes;
        try {
            bytes = DECODER.decode(written.substring(PREFIX.length()));
        } catch (IllegalArgumentException notBase64) {
            throw new SealBroken();
        }
        return new String(key.decrypt(bytes, place(field)), StandardCharsets.UTF_8);
    }

    private byte[] place(String field) {
        return (document + field).getBytes(StandardCharsets.UTF_8);
    }
}
