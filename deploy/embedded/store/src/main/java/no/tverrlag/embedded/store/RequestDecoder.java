package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads requests; documents that are to be stored are not taken apart more than needed. */
final class RequestDecoder extends MongoWireProtocolHandler {

    private static final int OPCODE_AT = 12;
    private static final int CHECKSUM_PRESENT = 1;
    private static final int CHECKSUM_LENGTH = 4;

    @Override
    protected ClientRequest decode(ChannelHandlerContext context, ByteBuf in) throws Exception {
        int start = in.readerIndex();
        int length = in.readableBytes() < Integer.BYTES ? 0 : in.getIntLE(start);
        boolean whole = length > OPCODE_AT && in.readableBytes() >= length;
        if (!whole
                || length > MAX_MESSAGE_SIZE_BYTES
                || in.getIntLE(start + OPCODE_AT) != OpCode.OP_MSG.getId()) {
            return super.decode(context, in);
        }
        return message(context.channel(), in.readSlice(length));
    }

    private static MongoMessage message(Channel channel, ByteBuf in) throws IOException {
        int length = in.readIntLE();
        MessageHeader header = new MessageHeader(length, in.readIntLE(), in.readIntLE());
        in.skipBytes(Integer.BYTES);
        int flags = in.readIntLE();
        if ((flags & ~CHECKSUM_PRESENT) != 0) {
            throw new IOException("a message has flags that are not supported");
        }
        int end = (flags & CHECKSUM_PRESENT) == 0 ? length : length - CHECKSUM_LENGTH;
        return new MongoMessage(channel, header, body(in, end));
    }

    private static Document body(ByteBuf in, int end) throws IOException {
        Document sequences = new Document();
        @Nullable Document body = null;
        while (in.readerIndex() < end) {
            byte kind = in.readByte();
            if (kind == MongoMessage.SECTION_KIND_BODY && body == null) {
                body = BsonDecoder.decodeBson(in);
            } else if (kind == MongoMessage.SECTION_KIND_DOCUMENT_SEQUENCE) {
                sequence(in, sequences);
            } else {
                throw new IOException("a message has a section that is not supported");
            }
        }
        if (body == null) {
            throw new IOException("a message has no body");
        }
        body.putAll(sequences);
        return body;
    }

    private static void sequence(ByteBuf in, Document sequences) {
        int end = in.readerIndex() + in.readIntLE();
        String name = BsonDecoder.decodeCString(in);
        List<Document> documents = new ArrayList<>();
        while (in.readerIndex() < end) {
            documents.add(name.equals("documents") ? Bson.decode(in) : BsonDecoder.decodeBson(in));
        }
        sequences.put(name, documents);
    }
}
