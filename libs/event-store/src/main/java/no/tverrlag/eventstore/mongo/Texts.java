package no.tverrlag.eventstore.mongo;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Short texts that were read before: names, keys and values that come again with every event are
 * made once. Holds a fixed number of them; a newer one takes the place of an older one. For one
 * thread.
 */
final class Texts {
    private static final int SLOTS = 512;
    private static final int LONGEST = 40;

    private final @Nullable String[] slots = new String[SLOTS];

    String get(byte[] bytes, int start, int length) {
        if (length > LONGEST) {
            return new String(bytes, start, length, StandardCharsets.UTF_8);
        }
        int slot = slot(bytes, start, length);
        String known = slots[slot];
        if (known != null && equals(known, bytes, start, length)) {
            return known;
        }
        String read = new String(bytes, start, length, StandardCharsets.UTF_8);
        slots[slot] = read;
        return read;
    }

    private static int slot(byte[] bytes, int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }

    /** False for what is not ASCII: that is simply made anew. */
    private static boolean equals(String known, byte[] bytes, int start, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[start + i] < 0 || known.charAt(i) != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }
}
