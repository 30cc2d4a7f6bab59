package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents as the bytes in which they are kept and sent.
 *
 * <p>A document's own arrays are read as {@link LazyArray}s and written back as they came.
 */
final class Bson {

    private static final int USUAL_SIZE = 512;

    private Bson() {}

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(USUAL_SIZE);
        encode(document, buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static void encode(Map<?, ?> document, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        document.forEach((key, value) -> encode(String.valueOf(key), value, out));
        end(start, out);
    }

    private static void encode(Collection<?> array, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        int index = 0;
        for (Object element : array) {
            encode(Integer.toString(index++), element, out);
        }
        end(start, out);
    }

    private static void end(int start, ByteBuf out) {
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        out.setIntLE(start, out.writerIndex() - start);
    }

    private static void encode(String key, @Nullable Object value, ByteBuf out) {
        byte type = BsonEncoder.determineType(value);
        out.writeByte(type);
        out.writeCharSequence(key, StandardCharsets.UTF_8);
        out.writeByte(BsonConstants.STRING_TERMINATION);
        switch (value) {
            case LazyArray array when array.bytes() != null -> out.writeBytes(array.bytes());
            case Collection<?> array -> encode(array, out);
            case Map<?, ?> document -> encode(document, out);
            case null, default -> BsonEncoder.encodeValue(type, value, out);
        }
    }

    static Document decode(byte[] bytes) {
        return decode(Unpooled.wrappedBuffer(bytes));
    }

    /**
     * @throws IllegalArgumentException if the bytes are not a document
     */
    static Document decode(ByteBuf in) {
        int end = in.readerIndex() + in.readIntLE();
        Document document = new Document();
        byte type = in.readByte();
        while (type != BsonConstants.TERMINATING_BYTE) {
            String name = BsonDecoder.decodeCString(in);
            if (document.containsKey(name)) {
                throw new IllegalArgumentException("a document has a field twice");
            }
            document.put(name, value(type, in));
            type = in.readByte();
        }
        if (in.readerIndex() != end) {
            throw new IllegalArgumentException("a document is not as long as it says");
        }
        return document;
    }

    private static @Nullable Object value(byte type, ByteBuf in) {
        return type == BsonConstants.TYPE_ARRAY
                ? LazyArray.read(in)
                : BsonDecoder.decodeValue(type, in);
    }
}
