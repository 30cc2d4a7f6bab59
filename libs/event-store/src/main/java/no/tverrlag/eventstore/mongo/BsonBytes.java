package no.tverrlag.eventstore.mongo;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/**
 * Writes the few kinds of BSON elements that a batch has, straight into bytes.
 *
 * <p>The driver's writer does the same and checks what is known here; on the way of every event
 * that was a tenth of an append. See the specification at bsonspec.org, version 1.1.
 */
final class BsonBytes {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final byte DOUBLE = 0x01;
    static final byte STRING = 0x02;
    static final byte DOCUMENT = 0x03;
    static final byte ARRAY = 0x04;
    static final byte BINARY = 0x05;
    static final byte OBJECT_ID = 0x07;
    static final byte BOOLEAN = 0x08;
    static final byte DATE_TIME = 0x09;
    static final byte NULL = 0x0A;
    static final byte CODE = 0x0D;
    static final byte SYMBOL = 0x0E;
    static final byte INT32 = 0x10;
    static final byte TIMESTAMP = 0x11;
    static final byte INT64 = 0x12;
    static final byte DECIMAL = 0x13;
    static final byte SUBTYPE_UUID = 0x04;
    private static final byte GENERIC = 0x00;
    private static final int UUID_BYTES = 16;
    private static final byte[][] INDEXES = new byte[1024][];

    static {
        for (int i = 0; i < INDEXES.length; i++) {
            INDEXES[i] = name(Integer.toString(i));
        }
    }

    private byte[] bytes;
    private int length;

    BsonBytes(int usual) {
        this.bytes = new byte[usual];
    }

    /** A field's name as BSON has it. */
    static byte[] name(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(text, text.length + 1);
    }

    private static byte[] index(int index) {
        return index < INDEXES.length ? INDEXES[index] : name(Integer.toString(index));
    }

    /** Begins a document or array; what is returned is to be given to {@link #end}. */
    int begin() {
        int start = length;
        int32(0);
        return start;
    }

    int beginArray(byte[] name) {
        element(ARRAY, name);
        return begin();
    }

    void end(int start) {
        room(1);
        bytes[length++] = 0;
        INT.set(bytes, start, length - start);
    }

    void string(byte[] name, String value) {
        element(STRING, name);
        text(value);
    }

    void strings(byte[] name, Collection<String> values) {
        int start = beginArray(name);
        int at = 0;
        for (String value : values) {
            string(index(at++), value);
        }
        end(start);
    }

    void stringAt(int index, String value) {
        string(index(index), value);
    }

    /** Writes a document that is there already, as an array's element. */
    void documentAt(int index, byte[] from, int start, int end) {
        element(DOCUMENT, index(index));
        raw(from, start, end - start);
    }

    void int32(byte[] name, int value) {
        element(INT32, name);
        int32(value);
    }

    void int64(byte[] name, long value) {
        element(INT64, name);
        int64(value);
    }

    void dateTime(byte[] name, long millis) {
        element(DATE_TIME, name);
        int64(millis);
    }

    void none(byte[] name) {
        element(NULL, name);
    }

    void binary(byte[] name, byte[] value) {
        element(BINARY, name);
        int32(value.length);
        room(1);
        bytes[length++] = GENERIC;
        raw(value, 0, value.length);
    }

    void uuid(byte[] name, UUID value) {
        element(BINARY, name);
        int32(UUID_BYTES);
        room(1);
        bytes[length++] = SUBTYPE_UUID;
        int64(Long.reverseBytes(value.getMostSignificantBits()));
        int64(Long.reverseBytes(value.getLeastSignificantBits()));
    }

    /** What was written is in the first {@link #length()} of them; they are not copied. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void element(byte type, byte[] name) {
        room(1);
        bytes[length++] = type;
        raw(name, 0, name.length);
    }

    private void text(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        int32(text.length + 1);
        raw(text, 0, text.length);
        room(1);
        bytes[length++] = 0;
    }

    private void int32(int value) {
        room(Integer.BYTES);
        INT.set(bytes, length, value);
        length += Integer.BYTES;
    }

    private void int64(long value) {
        room(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    private void raw(byte[] from, int start, int size) {
        room(size);
        System.arraycopy(from, start, bytes, length, size);
        length += size;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
