package no.tverrlag.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/**
 * What every event of the load carries.
 *
 * @param text so long that the payload takes {@link #BYTES} bytes as JSON; it does not compress
 */
public record Payload(String text) {
    public static final int BYTES = 500;
    private static final String FRAME = "{\"text\":\"\"}";
    private static final Payload USUAL = new Payload(noise());

    public static Payload usual() {
        return USUAL;
    }

    private static String noise() {
        byte[] random = new byte[BYTES];
        new Random(42).nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random).substring(0, BYTES - FRAME.length());
    }

    /** The payload as JSON. */
    public byte[] json() {
        return new StringBuilder(FRAME)
                .insert(FRAME.indexOf("\"}"), text)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
