package no.tverrlag.privacy;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Each personal text is encrypted by itself and stands in its field, in base64: for JSON that
 * others are to read. It is bound to the person, to the document's context (the event id) and to
 * its field, so that a ciphertext moved to any other place does not open.
 */
final class EachByItself implements Sealing {

    static final String PREFIX = "enc.v1.";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final KeyInUse key;
    private final String document;
    private final boolean copy;

    /**
     * @param document who and what it is about
     * @param copy of something recorded before: if the person was erased since, its text is erased
     *     too
     */
    EachByItself(KeyInUse key, String document, boolean copy) {
        this.key = key;
        this.document = document;
        this.copy = copy;
    }

    @Override
    public String sealed(String plain, JsonStreamContext place) {
        AesGcm cipher;
        try {
            cipher = key.toWrite();
        } catch (PersonErased gone) {
            if (copy) {
                return ERASED;
            }
            throw gone;
        }
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        return PREFIX + ENCODER.encodeToString(cipher.encrypt(bytes, bound(document, place)));
    }

    /**
     * @throws SealBroken if it was not written with this key for this place
     */
    static String opened(AesGcm cipher, String written, String document, JsonStreamContext place) {
        byte[] bytes;
        try {
            bytes = DECODER.decode(written.substring(PREFIX.length()));
        } catch (IllegalArgumentException notBase64) {
            throw new SealBroken();
        }
        return new String(cipher.decrypt(bytes, 0, bound(document, place)), StandardCharsets.UTF_8);
    }

    /** The document and the names from the root to here, without list positions. */
    private static byte[] bound(String document, JsonStreamContext place) {
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext at = place; at != null; at = at.getParent()) {
            if (at.inObject() && at.getCurrentName() != null) {
                path.insert(0, "/" + at.getCurrentName());
            }
        }
        return (document + path).getBytes(StandardCharsets.UTF_8);
    }
}
