package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.wire.BsonConstants;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks over the fields of a document, or the elements of an array, where its bytes stand. */
final class RawFields {

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BINARY_HEADER = Integer.BYTES + 1;
    private static final int OBJECT_ID = 12;
    private static final int DECIMAL = 16;

    private final byte[] bytes;
    private final int end;
    private int next;
    private byte type;
    private int name;
    private int value;

    /**
     * @param start where the document begins, with its length
     */
    RawFields(byte[] bytes, int start) {
        this.bytes = bytes;
        this.end = start + (int) INT.get(bytes, start) - 1;
        this.next = start + Integer.BYTES;
    }

    /** A field's name as it is found. */
    static byte[] name(String name) {
        return (name + '\0').getBytes(StandardCharsets.UTF_8);
    }

    /** Goes to the next field; false behind the last. */
    boolean next() {
        if (next >= end) {
            return false;
        }
        type = bytes[next];
        name = next + 1;
        value = afterText(name);
        next = value + size();
        return true;
    }

    /** Goes to the field of this name; false if there is none from here on. */
    boolean find(byte[] wanted) {
        while (next()) {
            if (Arrays.equals(bytes, name, value, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private int size() {
        return switch (type) {
            case BsonConstants.TYPE_UTF8_STRING,
                    BsonConstants.TYPE_SYMBOL,
                    BsonConstants.TYPE_JAVASCRIPT_CODE ->
                    Integer.BYTES + int32();
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT,
                    BsonConstants.TYPE_ARRAY,
                    BsonConstants.TYPE_JAVASCRIPT_CODE_WITH_SCOPE ->
                    int32();
            case BsonConstants.TYPE_DATA -> BINARY_HEADER + int32();
            case BsonConstants.TYPE_INT32 -> Integer.BYTES;
            case BsonConstants.TYPE_DOUBLE,
                    BsonConstants.TYPE_UTC_DATETIME,
                    BsonConstants.TYPE_TIMESTAMP,
                    BsonConstants.TYPE_INT64 ->
                    Long.BYTES;
            case BsonConstants.TYPE_NULL,
                    BsonConstants.TYPE_UNDEFINED,
                    BsonConstants.TYPE_MIN_KEY,
                    BsonConstants.TYPE_MAX_KEY ->
                    0;
            case BsonConstants.TYPE_BOOLEAN -> 1;
            case BsonConstants.TYPE_OBJECT_ID -> OBJECT_ID;
            case BsonConstants.TYPE_DECIMAL128 -> DECIMAL;
            case BsonConstants.TYPE_DBPOINTER -> Integer.BYTES + int32() + OBJECT_ID;
            case BsonConstants.TYPE_REGEX -> afterText(afterText(value)) - value;
            default -> throw new IllegalArgumentException("there is no such kind of field");
        };
    }

    private int afterText(int start) {
        int at = start;
        while (bytes[at] != 0) {
            at++;
        }
        return at + 1;
    }

    private int int32() {
        return (int) INT.get(bytes, value);
    }

    boolean isDocument() {
        return type == BsonConstants.TYPE_EMBEDDED_DOCUMENT;
    }

    boolean isArray() {
        return type == BsonConstants.TYPE_ARRAY;
    }

    /** The fields of the document or array that the field is. */
    RawFields inside() {
        return new RawFields(bytes, value);
    }

    /** Whether the field is this text, given in UTF-8. */
    boolean isText(byte[] text) {
        int from = value + Integer.BYTES;
        return type == BsonConstants.TYPE_UTF8_STRING
                && Arrays.equals(bytes, from, next - 1, text, 0, text.length);
    }

    /** Where the field's value begins, and ends. */
    int valueStart() {
        return value;
    }

    int valueEnd() {
        return next;
    }
}
