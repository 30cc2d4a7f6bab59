package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.group.ChannelGroup;
import java.util.concurrent.Executor;

/** Moves each request of one connection off the connection's thread. */
final class CommandHandler extends MongoDatabaseHandler {

    private final Executor commands;

    CommandHandler(MongoBackend backend, ChannelGroup clients, Executor commands) {
        super(backend, clients);
        this.commands = commands;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        commands.execute(() -> answer(context, request));
    }

    private void answer(ChannelHandlerContext context, ClientRequest request) {
        try {
            super.channelRead0(context, request);
        } catch (RuntimeException failure) {
            context.fireExceptionCaught(failure);
        }
    }
}
