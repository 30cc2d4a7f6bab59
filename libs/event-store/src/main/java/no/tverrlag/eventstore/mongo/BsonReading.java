package no.tverrlag.eventstore.mongo;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * Walks over the elements of a BSON document where its bytes stand, and makes values of those that
 * are asked for.
 *
 * <p>The driver's documents make an object of every element; to read a log that was most of the
 * work. See the specification at bsonspec.org, version 1.1. Everything here throws {@link
 * IllegalArgumentException} if the bytes are not what they should be.
 */
final class BsonReading {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BINARY_HEADER = Integer.BYTES + 1;
    private static final int UUID_BYTES = 16;

    private final byte[] bytes;
    private final int end;
    private int next;
    private byte type;
    private int name;
    private int nameEnd;
    private int value;

    /**
     * @param start where the document or array begins, with its length
     * @param limit where the bytes around it end
     */
    BsonReading(byte[] bytes, int start, int limit) {
        this.bytes = bytes;
        require(start >= 0 && limit <= bytes.length && limit - start > Integer.BYTES);
        int size = (int) INT.get(bytes, start);
        require(size > Integer.BYTES && size <= limit - start);
        this.end = start + size - 1;
        this.next = start + Integer.BYTES;
        require(bytes[end] == 0);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("the bytes are not BSON as it should be here");
        }
    }

    /** Goes to the next element; false behind the last. */
    boolean next() {
        if (next >= end) {
            require(next == end);
            return false;
        }
        type = bytes[next];
        name = next + 1;
        int at = name;
        while (at < end && bytes[at] != 0) {
            at++;
        }
        require(at < end);
        nameEnd = at;
        value = at + 1;
        int size = size();
        require(size >= 0 && size <= end - value);
        next = value + size;
        return true;
    }

    private int size() {
        return switch (type) {
            case BsonBytes.STRING, BsonBytes.SYMBOL, BsonBytes.CODE -> Integer.BYTES + int32();
            case BsonBytes.DOCUMENT, BsonBytes.ARRAY -> int32();
            case BsonBytes.BINARY -> BINARY_HEADER + int32();
            case BsonBytes.INT32 -> Integer.BYTES;
            case BsonBytes.DOUBLE, BsonBytes.DATE_TIME, BsonBytes.TIMESTAMP, BsonBytes.INT64 ->
                    Long.BYTES;
            case BsonBytes.NULL -> 0;
            case BsonBytes.BOOLEAN -> 1;
            case BsonBytes.OBJECT_ID -> 12;
            case BsonBytes.DECIMAL -> 16;
            default -> throw new IllegalArgumentException("a field of a kind that no batch has");
        };
    }

    private int int32() {
        require(end - value >= Integer.BYTES);
        return (int) INT.get(bytes, value);
    }

    /** Whether the element has this name, given as {@link BsonBytes#name} makes it. */
    boolean is(byte[] wanted) {
        return Arrays.equals(bytes, name, nameEnd + 1, wanted, 0, wanted.length);
    }

    boolean isNull() {
        return type == BsonBytes.NULL;
    }

    /** A whole number of any of the kinds. */
    long number() {
        return switch (type) {
            case BsonBytes.INT32 -> (int) INT.get(bytes, value);
            case BsonBytes.INT64 -> (long) LONG.get(bytes, value);
            case BsonBytes.DOUBLE -> (long) Double.longBitsToDouble((long) LONG.get(bytes, value));
            default -> throw new IllegalArgumentException("a number is missing");
        };
    }

    boolean isSmallNumber() {
        return type == BsonBytes.INT32;
    }

    int smallNumber() {
        require(isSmallNumber());
        return (int) INT.get(bytes, value);
    }

    /** Milliseconds since 1970. */
    long dateTime() {
        require(type == BsonBytes.DATE_TIME);
        return (long) LONG.get(bytes, value);
    }

    UUID uuid() {
        int start = value + BINARY_HEADER;
        require(
                type == BsonBytes.BINARY
                        && next - start == UUID_BYTES
                        && bytes[start - 1] == BsonBytes.SUBTYPE_UUID);
        long most = Long.reverseBytes((long) LONG.get(bytes, start));
        return new UUID(most, Long.reverseBytes((long) LONG.get(bytes, start + Long.BYTES)));
    }

    byte[] binary() {
        require(type == BsonBytes.BINARY);
        return Arrays.copyOfRange(bytes, value + BINARY_HEADER, next);
    }

    String text() {
        return new String(bytes, textStart(), textLength(), StandardCharsets.UTF_8);
    }

    /** As {@link #text()}; the same object for what was read before, if it is still known. */
    String text(Texts known) {
        return known.get(bytes, textStart(), textLength());
    }

    int textStart() {
        require(type == BsonBytes.STRING && next - value > Integer.BYTES && bytes[next - 1] == 0);
        return value + Integer.BYTES;
    }

    int textLength() {
        return next - 1 - textStart();
    }

    byte[] bytes() {
        return bytes;
    }

    BsonReading document() {
        require(type == BsonBytes.DOCUMENT);
        return new BsonReading(bytes, value, next);
    }

    BsonReading array() {
        require(type == BsonBytes.ARRAY);
        return new BsonReading(bytes, value, next);
    }
}
