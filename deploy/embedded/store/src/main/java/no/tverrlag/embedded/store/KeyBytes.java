package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes BSON values as bytes whose unsigned order is the order of the values.
 *
 * <p>Guarantees: values that are equal to a query have the same bytes (1, 1L and 1.0 do), no
 * value's bytes are the beginning of another's, and the first byte is never {@link #AFTER_ALL}. So
 * a prefix of an index's fields is a prefix of its keys, and a prefix followed by {@code AFTER_ALL}
 * lies behind everything that begins with the prefix.
 */
final class KeyBytes {

    static final byte AFTER_ALL = (byte) 0xFF;

    private static final int MIN = 0x01;
    private static final int EMPTY_ARRAY = 0x02;
    private static final int NULL = 0x03;
    private static final int NUMBER = 0x10;
    private static final int STRING = 0x20;
    private static final int DOCUMENT = 0x30;
    private static final int ARRAY = 0x38;
    private static final int BINARY = 0x40;
    private static final int OLD_UUID = 0x41;
    private static final int NEW_UUID = 0x42;
    private static final int OBJECT_ID = 0x50;
    private static final int BOOLEAN = 0x60;
    private static final int INSTANT = 0x68;
    private static final int TIMESTAMP = 0x70;
    private static final int REGEX = 0x78;
    private static final int OTHER = 0x7A;
    private static final int MAX = 0xF0;
    private static final int END = 0x00;
    private static final double TWO_TO_63 = 0x1p63;

    private byte[] bytes = new byte[64];
    private int length;

    /** The bytes of one value. */
    static byte[] of(@Nullable Object value) {
        KeyBytes key = new KeyBytes();
        key.write(value);
        return key.toBytes();
    }

    /** The bytes of one field of an index; a descending field has them inverted. */
    static byte[] of(@Nullable Object value, boolean ascending) {
        byte[] bytes = of(value);
        return ascending ? bytes : inverted(bytes);
    }

    /** What an index has for a document whose field is an array without elements. */
    static byte[] ofEmptyArray(boolean ascending) {
        byte[] bytes = {EMPTY_ARRAY};
        return ascending ? bytes : inverted(bytes);
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The bytes directly behind {@code key}. */
    static byte[] next(byte[] key) {
        return Arrays.copyOf(key, key.length + 1);
    }

    /** The bytes behind everything that begins with {@code prefix}. */
    static byte[] afterAll(byte[] prefix) {
        return concat(prefix, new byte[] {AFTER_ALL});
    }

    private static byte[] inverted(byte[] bytes) {
        byte[] inverted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inverted[i] = (byte) ~bytes[i];
        }
        return inverted;
    }

    private byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> put(NULL);
            case Missing missing -> put(NULL);
            case Number number -> writeNumber(number);
            case String text -> put(STRING).text(text);
            case Map<?, ?> document -> writeDocument(document);
            case Collection<?> array -> writeArray(array);
            case BinData data -> put(BINARY).number(data.getData().length, 4).raw(data.getData());
            case LegacyUUID uuid -> put(OLD_UUID).uuid(uuid.getUuid());
            case UUID uuid -> put(NEW_UUID).uuid(uuid);
            case ObjectId id -> put(OBJECT_ID).raw(id.toByteArray());
            case Boolean bool -> put(BOOLEAN).put(bool ? 1 : 0);
            case Instant instant -> put(INSTANT).signed(instant.toEpochMilli());
            case BsonTimestamp time -> put(TIMESTAMP).number(time.getValue(), 8);
            case BsonRegularExpression regex ->
                    put(REGEX).text(regex.getPattern()).text(String.valueOf(regex.getOptions()));
            case MinKey min -> put(MIN);
            case MaxKey max -> put(MAX);
            default -> put(OTHER).text(value.toString());
        }
    }

    /** The nearest double, then how far a long that no double equals is from it. */
    private void writeNumber(Number number) {
        double nearest = number.doubleValue() == 0 ? 0.0 : number.doubleValue();
        long bits = Double.doubleToLongBits(nearest);
        long rest = 0;
        if (number instanceof Long exact) {
            rest = exact - (nearest == TWO_TO_63 ? Long.MIN_VALUE : (long) nearest);
        }
        put(NUMBER).number(bits ^ ((bits >> 63) | Long.MIN_VALUE), 8).number(rest + 0x8000, 2);
    }

    private void writeDocument(Map<?, ?> document) {
        put(DOCUMENT);
        for (Map.Entry<?, ?> field : document.entrySet()) {
            byte[] value = of(field.getValue());
            put(value[0]).text(String.valueOf(field.getKey())).raw(value);
        }
        put(END);
    }

    private void writeArray(Collection<?> array) {
        put(ARRAY);
        array.forEach(this::write);
        put(END);
    }

    private void uuid(UUID uuid) {
        number(uuid.getMostSignificantBits(), 8).number(uuid.getLeastSignificantBits(), 8);
    }

    private KeyBytes text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (text.indexOf(0) < 0) {
            return raw(utf8).put(0).put(0);
        }
        for (byte b : utf8) {
            put(b);
            if (b == 0) {
                put(0xFF);
            }
        }
        return put(0).put(0);
    }

    private KeyBytes signed(long value) {
        return number(value ^ Long.MIN_VALUE, 8);
    }

    private KeyBytes number(long value, int size) {
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
            put((int) (value >>> shift));
        }
        return this;
    }

    private KeyBytes raw(byte[] more) {
        if (bytes.length - length < more.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    private KeyBytes put(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) b;
        return this;
    }
}
