package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array as its bytes, read only if somebody looks into it.
 *
 * <p>Most arrays pass through: they come in and are stored, or are found and sent, and are then
 * copied and never taken apart.
 */
final class LazyArray extends AbstractList<@Nullable Object> {

    private byte @Nullable [] bytes;
    private @Nullable List<@Nullable Object> elements;

    /**
     * @param bytes the array as BSON has it, with its length before and its end after it
     */
    LazyArray(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes an array out of a buffer. */
    static LazyArray read(ByteBuf buffer) {
        byte[] bytes = new byte[buffer.getIntLE(buffer.readerIndex())];
        buffer.readBytes(bytes);
        if (bytes.length == 0 || bytes[bytes.length - 1] != BsonConstants.TERMINATING_BYTE) {
            throw new IllegalArgumentException("an array has no end");
        }
        return new LazyArray(bytes);
    }

    /** The array's bytes, or null if it was changed since they were read. */
    byte @Nullable [] bytes() {
        return bytes;
    }

    private List<@Nullable Object> elements() {
        List<@Nullable Object> known = elements;
        if (known == null) {
            known = decoded();
            elements = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private List<@Nullable Object> decoded() {
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
        return (List<@Nullable Object>) BsonDecoder.decodeValue(BsonConstants.TYPE_ARRAY, buffer);
    }

    @Override
    public @Nullable Object get(int index) {
        return elements().get(index);
    }

    @Override
    public int size() {
        return elements().size();
    }

    @Override
    public @Nullable Object set(int index, @Nullable Object element) {
        return changed().set(index, element);
    }

    @Override
    public void add(int index, @Nullable Object element) {
        modCount++;
        changed().add(index, element);
    }

    @Override
    public @Nullable Object remove(int index) {
        modCount++;
        return changed().remove(index);
    }

    private List<@Nullable Object> changed() {
        List<@Nullable Object> own = elements();
        bytes = null;
        return own;
    }
}
