package no.tverrlag.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps every person's key: 32 random bytes from configuration, never stored beside
 * the data.
 */
public final class MasterKey {

    private static final int BYTES = 32;

    private final SecretKey wrapping;
    private final byte[] secret;

    private MasterKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("the master key must be 32 bytes in base64");
        }
        this.secret = secret.clone();
        this.wrapping = new SecretKeySpec(mac("wrap"), "AES");
    }

    /**
     * @throws IllegalArgumentException if the text is not base64 of 32 bytes; the message does not
     *     repeat it
     */
    public static MasterKey ofBase64(String text) {
        try {
            return new MasterKey(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("the master key must be 32 bytes in base64");
        }
    }

    SecretKey wrapping() {
        return wrapping;
    }

    /**
     * A keyed hash (HMAC-SHA-256) for look-ups and comparisons, with a key of its own for each
     * purpose; 43 characters.
     */
    public String keyedHash(String purpose, String value) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hmac(mac("hash:" + purpose), value));
    }

    private byte[] mac(String label) {
        return hmac(secret, label);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
