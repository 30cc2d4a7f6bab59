package no.tverrlag.privacy;

import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random 96-bit nonce before the ciphertext (NIST SP 800-38D). A cipher lives no
 * longer than the document it is for: one that is kept would keep its key in memory after the
 * person is erased.
 */
final class AesGcm {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    private static final Provider PROVIDER = provider();

    private final SecretKey key;
    private final Cipher cipher;

    /** For several texts with one key; not for several threads. */
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
        return new AesGcm(key).decrypt(sealed, associated);
    }

    byte[] encrypt(byte[] plain, byte[] associated) {
        byte[] out = new byte[Nonces.LENGTH + plain.length + TAG_BITS / 8];
        Nonces.next(out);
        try {
            begin(Cipher.ENCRYPT_MODE, out, associated);
            cipher.doFinal(plain, 0, plain.length, out, Nonces.LENGTH);
            return out;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM must be available", impossible);
        }
    }

    /**
     * @throws SealBroken if the bytes were not written with this key for this place
     */
    byte[] decrypt(byte[] sealed, byte[] associated) {
        if (sealed.length < Nonces.LENGTH + TAG_BITS / 8) {
            throw new SealBroken();
        }
        try {
            begin(Cipher.DECRYPT_MODE, sealed, associated);
            return cipher.doFinal(sealed, Nonces.LENGTH, sealed.length - Nonces.LENGTH);
        } catch (AEADBadTagException broken) {
            throw new SealBroken();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM must be available", impossible);
        }
    }

    /**
     * @param nonce whose first bytes it is
     */
    private void begin(int mode, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, Nonces.LENGTH));
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
