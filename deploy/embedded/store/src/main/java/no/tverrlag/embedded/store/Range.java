package no.tverrlag.embedded.store;

import java.util.Arrays;

/**
 * Keys from {@code low} to before {@code high}.
 *
 * @param fixed how many bytes at the beginning of every key are the same, as far as a sort over
 *     several ranges is concerned
 */
record Range(byte[] low, byte[] high, int fixed) implements Comparable<Range> {

    boolean isBelow(byte[] key) {
        return Arrays.compareUnsigned(key, high) >= 0;
    }

    boolean isAbove(byte[] key) {
        return Arrays.compareUnsigned(key, low) < 0;
    }

    @Override
    public int compareTo(Range other) {
        return Arrays.compareUnsigned(low, other.low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Range range
                && Arrays.equals(low, range.low)
                && Arrays.equals(high, range.high);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(low);
    }
}
