package no.tverrlag.privacy;

import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a random 96-bit nonce before the ciphertext (NIST SP 800-38D). One is kept as
 * long as its key, for to expand a key takes as long as to encrypt a text; {@link #forget} then
 * overwrites what it has made of it.
 */
final class AesGcm {

    /** What a text gets longer by: the nonce before it, the tag behind it. */
    static final int OVERHEAD = Nonces.LENGTH + 16;

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    private static final Provider PROVIDER = provider();
    private static final SecretKey NONE = new SecretKeySpec(new byte[32], "AES");

    private final SecretKey key;
    private final Cipher cipher;

    /** For many texts with one key; not for several threads at once. */
    AesGcm(SecretKey key) {
        this.key = key;
        try {
            this.cipher = Cipher.getInstance(ALGORITHM, PROVIDER);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM must be available", impossible);
        }
    }

    static byte[] encrypt(SecretKey key, byte[] plain, byte[] associated) {
        return new AesGcm(key).encrypt(plain, associated);
    }

    static byte[] decrypt(SecretKey key, byte[] sealed, byte[] associated) {
        return new AesGcm(key).decrypt(sealed, 0, associated);
    }

    byte[] encrypt(byte[] plain, byte[] associated) {
        byte[] out = new byte[plain.length + OVERHEAD];
        encrypt(plain, associated, out, 0);
        return out;
    }

    /**
     * @param out has room for {@link #OVERHEAD} more bytes than the text from {@code at} on
     */
    void encrypt(byte[] plain, byte[] associated, byte[] out, int at) {
        Nonces.next(out, at);
        try {
            begin(Cipher.ENCRYPT_MODE, out, at, associated);
            cipher.doFinal(plain, 0, plain.length, out, at + Nonces.LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM must be available", impossible);
        }
    }

    /**
     * @param at where the nonce begins; the ciphertext goes on to the end
     * @throws SealBroken if the bytes were not written with this key for this place
     */
    byte[] decrypt(byte[] sealed, int at, byte[] associated) {
        if (sealed.length - at < OVERHEAD) {
            throw new SealBroken();
        }
        try {
            begin(Cipher.DECRYPT_MODE, sealed, at, associated);
            int from = at + Nonces.LENGTH;
            return cipher.doFinal(sealed, from, sealed.length - from);
        } catch (AEADBadTagException broken) {
            throw new SealBroken();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM must be available", impossible);
        }
    }

    /**
     * Overwrites the key and its schedule: the provider clears those of the key before when a
     * cipher gets another one.
     */
    void forget() {
        try {
            byte[] nonce = new byte[Nonces.LENGTH];
            cipher.init(Cipher.ENCRYPT_MODE, NONE, new GCMParameterSpec(TAG_BITS, nonce));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM must be available", impossible);
        }
    }

    private void begin(int mode, byte[] nonce, int at, byte[] associated)
            throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, at, Nonces.LENGTH));
        cipher.updateAAD(associated);
    }

    /** Looked for once: to ask all providers again for each field takes as long as the field. */
    private static Provider provider() {
        try {
            return Cipher.getInstance(ALGORITHM).getProvider();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM must be available", impossible);
        }
    }
}
