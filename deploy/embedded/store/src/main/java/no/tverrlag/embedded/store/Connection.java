package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.group.ChannelGroup;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection, with a thread of its own that reads a request, runs it, waits for the
 * disk and writes the reply.
 *
 * <p>A request changes threads nowhere: on a machine with few cores each change costs as much as a
 * small command.
 */
final class Connection implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int HEADER = 16;

    /** The system keeps a buffer of its own as large as the largest piece, for each thread. */
    private static final int PIECE = 64 * 1024;

    private final SocketChannel socket;
    private final EmbeddedChannel handlers;
    private final ByteBuffer length =
            ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    Connection(SocketChannel socket, MongoBackend backend, ChannelGroup clients) {
        this.socket = socket;
        this.handlers =
                new EmbeddedChannel(
                        new MongoWireReplyEncoder(),
                        new MessageEncoder(),
                        new RequestDecoder(),
                        new MongoDatabaseHandler(backend, clients),
                        new MongoExceptionHandler());
    }

    @Override
    public void run() {
        try (socket) {
            while (handlers.isOpen() && request()) {
                reply();
            }
        } catch (IOException gone) {
            LOG.debug("a client went away", gone);
        } finally {
            handlers.finishAndReleaseAll();
        }
    }

    /** Reads and runs the next request; false if there is no other. */
    private boolean request() throws IOException {
        if (!fill(length.clear())) {
            return false;
        }
        int size = length.getInt(0);
        if (size < HEADER || size > MongoWireProtocolHandler.MAX_MESSAGE_SIZE_BYTES) {
            throw new IOException("a message cannot have this length");
        }
        ByteBuffer message = ByteBuffer.allocate(size).put(length.flip());
        if (!fill(message)) {
            return false;
        }
        handlers.writeInbound(Unpooled.wrappedBuffer(message.flip()));
        return true;
    }

    private boolean fill(ByteBuffer buffer) throws IOException {
        int end = buffer.limit();
        int more = 0;
        while (buffer.position() < end && more >= 0) {
            more = socket.read(buffer.limit(Math.min(end, buffer.position() + PIECE)));
        }
        buffer.limit(end);
        return !buffer.hasRemaining();
    }

    private void reply() throws IOException {
        for (ByteBuf out = handlers.readOutbound(); out != null; out = handlers.readOutbound()) {
            try {
                write(out.nioBuffer());
            } finally {
                out.release();
            }
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        int end = bytes.limit();
        while (bytes.position() < end) {
            socket.write(bytes.limit(Math.min(end, bytes.position() + PIECE)));
        }
    }
}
