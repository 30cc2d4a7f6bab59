package no.tverrlag.privacy;

import java.util.Arrays;
import java.util.Base64;

/** Master keys of tests. */
final class Masters {
    private Masters() {}

    static MasterKey filledWith(int filling) {
        return MasterKey.ofBase64(text(filling));
    }

    static String text(int filling) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) filling);
        return Base64.getEncoder().encodeToString(secret);
    }
}
