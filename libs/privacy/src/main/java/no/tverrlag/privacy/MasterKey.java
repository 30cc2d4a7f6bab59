package no.tverrlag.privacy;

import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that wraps every person's key: 32 random bytes from configuration, never stored beside the
 * data.
 */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 9;

    private final byte[] secret;
    private final SecretKey wrapping;
    private final String id;

    private MasterKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a master key must be 32 bytes in base64");
        }
        this.secret = secret.clone();
        this.wrapping = new SecretKeySpec(Hmac.of(secret, "wrap"), "AES");
        this.id = Hmac.text(Arrays.copyOf(Hmac.of(secret, "id"), ID_BYTES));
    }

    /**
     * @throws IllegalArgumentException if the text is not base64 of 32 bytes; the message does not
     *     repeat it
     */
    public static MasterKey ofBase64(String text) {
        try {
            return new MasterKey(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("a master key must be 32 bytes in base64");
        }
    }

    /**
     * Twelve characters that follow from the key and tell nothing of it: who has the right key
     * knows its id.
     */
    public String id() {
        return id;
    }

    SecretKey wrapping() {
        return wrapping;
    }

    /** The key of this purpose's hashes from before hashes had a secret of their own. */
    byte[] formerHashKey(String purpose) {
        return Hmac.of(secret, "hash:" + purpose);
    }
}
