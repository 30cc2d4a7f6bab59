package no.tverrlag.privacy;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * A person's data key while it may be remembered, with the ciphers that were made for it. When it
 * is destroyed, its bytes and all that ciphers made of them are overwritten, as soon as nobody is
 * in the middle of using them: memory that nobody refers to any more may stay as it is for long.
 */
public final class PersonKey implements SecretKey {

    private static final long serialVersionUID = 1L;
    private static final int BYTES = 32;

    /** As many as threads can be at work with one person's documents. */
    private static final int KEPT = 8;

    private final transient byte[] secret;
    private final transient Deque<AesGcm> idle = new ArrayDeque<>();
    private transient int taken;
    private transient boolean destroyed;

    private PersonKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a person's key has 32 bytes");
        }
        this.secret = secret;
    }

    /**
     * @param secret 32 bytes; they are this key's from now on, and it overwrites them
     */
    public static PersonKey of(byte[] secret) {
        return new PersonKey(secret);
    }

    /** A cipher to use and to give back; nothing once the key is destroyed. */
    synchronized @Nullable AesGcm take() {
        if (destroyed) {
            return null;
        }
        taken++;
        AesGcm kept = idle.poll();
        return kept == null ? new AesGcm(this) : kept;
    }

    synchronized void giveBack(AesGcm cipher) {
        taken--;
        if (destroyed || idle.size() == KEPT) {
            cipher.forget();
        } else {
            idle.push(cipher);
        }
        if (destroyed && taken == 0) {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** A key that follows from this one; nothing once this one is destroyed. */
    synchronized byte @Nullable [] derived(String purpose) {
        return destroyed ? null : Hmac.of(this, purpose);
    }

    /** What was begun with it can be ended; nothing more can be begun. */
    @Override
    public synchronized void destroy() {
        destroyed = true;
        idle.forEach(AesGcm::forget);
        idle.clear();
        if (taken == 0) {
            Arrays.fill(secret, (byte) 0);
        }
    }

    @Override
    public synchronized boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /**
     * A copy of its bytes.
     *
     * @throws IllegalStateException if it is destroyed and nobody is using it any more
     */
    @Override
    public synchronized byte[] getEncoded() {
        if (destroyed && taken == 0) {
            throw new IllegalStateException("this key is destroyed");
        }
        return secret.clone();
    }

    /** Keys with the same bytes are the same; two that are destroyed are not. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof PersonKey that
                        && !isDestroyed()
                        && !that.isDestroyed()
                        && MessageDigest.isEqual(secret, that.secret));
    }

    @Override
    public int hashCode() {
        return PersonKey.class.hashCode();
    }

    @Override
    public String toString() {
        return "PersonKey[*]";
    }
}
