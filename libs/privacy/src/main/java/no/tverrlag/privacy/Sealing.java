package no.tverrlag.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;

/**
 * Seals and opens the personal fields of one document: each is bound to the person, to the
 * document's context (the event id) and to its field, so that a ciphertext moved to any other place
 * does not open.
 *
 * @param copy of something recorded before: if the person was erased since, its text is erased too
 */
record Sealing(SubjectKeys keys, PersonId person, String context, boolean copy) {

    static final String PREFIX = "enc.v1.";
    private static final String ERASED = PREFIX + "erased";

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
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        byte[] encrypted = AesGcm.encrypt(keys.findOrCreate(person), bytes, place(field));
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted);
    }

    Sealed open(String written, String field) {
        if (!written.startsWith(PREFIX)) {
            throw new SealBroken();
        }
        if (written.equals(ERASED)) {
            return Sealed.erased();
        }
        Optional<SecretKey> key = keys.find(person);
        return key.map(found -> Sealed.of(opened(found, written, field))).orElseGet(Sealed::erased);
    }

    private String opened(SecretKey key, String written, String field) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(written.substring(PREFIX.length()));
        } catch (IllegalArgumentException notBase64) {
            throw new SealBroken();
        }
        return new String(AesGcm.decrypt(key, bytes, place(field)), StandardCharsets.UTF_8);
    }

    private byte[] place(String field) {
        return (person.value() + "\u0000" + context + "\u0000" + field)
                .getBytes(StandardCharsets.UTF_8);
    }
}
