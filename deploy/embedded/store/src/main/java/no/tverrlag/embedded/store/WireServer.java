package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Listens on the loopback address and runs each command on a virtual thread, so that a command that
 * waits for the disk holds up no other connection.
 */
final class WireServer implements AutoCloseable {

    private static final int LISTENER_THREADS = 1;
    private static final int CONNECTION_THREADS = 2;
    private static final long CLOSING_SECONDS = 5;

    private final MongoBackend backend;
    private final EventLoopGroup listener = new NioEventLoopGroup(LISTENER_THREADS);
    private final EventLoopGroup connections = new NioEventLoopGroup(CONNECTION_THREADS);
    private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ExecutorService commands = Executors.newVirtualThreadPerTaskExecutor();
    private final Channel channel;

    private WireServer(MongoBackend backend, int port) throws IOException {
        this.backend = backend;
        this.channel = bind(port);
    }

    /**
     * Starts to listen; from here on the server owns the backend and closes it.
     *
     * @throws BindException if the port is taken
     */
    static WireServer start(MongoBackend backend, int port) throws IOException {
        return new WireServer(backend, port);
    }

    int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    private Channel bind(int port) throws IOException {
        ChannelFuture bound =
                new ServerBootstrap()
                        .group(listener, connections)
                        .channel(NioServerSocketChannel.class)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(pipeline())
                        .bind("127.0.0.1", port)
                        .awaitUninterruptibly();
        if (bound.isSuccess()) {
            return bound.channel();
        }
        stopThreads();
        backend.close();
        BindException taken = new BindException("port " + port + " cannot be listened on");
        taken.initCause(bound.cause());
        throw taken;
    }

    private ChannelInitializer<SocketChannel> pipeline() {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(SocketChannel client) {
                client.pipeline()
                        .addLast(new MongoWireReplyEncoder())
                        .addLast(new MongoWireMessageEncoder())
                        .addLast(new MongoWireProtocolHandler())
                        .addLast(new CommandHandler(backend, clients, commands))
                        .addLast(new MongoExceptionHandler());
            }
        };
    }

    /** Closes all connections, lets running commands end, and closes the backend. */
    @Override
    public void close() {
        channel.close().awaitUninterruptibly();
        clients.close().awaitUninterruptibly();
        stopThreads();
        backend.close();
    }

    private void stopThreads() {
        commands.close();
        listener.shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
        connections.shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
