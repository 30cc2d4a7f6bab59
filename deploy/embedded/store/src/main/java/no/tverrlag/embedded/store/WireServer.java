package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.MongoBackend;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on the loopback address; each {@link Connection} has a thread. */
final class WireServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WireServer.class);
    private static final int WAITING = 256;
    private static final long CLOSING_MS = 5000;

    private final MongoBackend backend;
    private final ServerSocketChannel listening;
    private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Set<SocketChannel> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final int port;

    private WireServer(MongoBackend backend, ServerSocketChannel listening) throws IOException {
        this.backend = backend;
        this.listening = listening;
        this.port = ((InetSocketAddress) listening.getLocalAddress()).getPort();
        Thread.ofPlatform().daemon(false).name("store-listener").start(this::listen);
    }

    /**
     * Starts to listen; from here on the server owns the backend and closes it.
     *
     * @throws BindException if the port is taken
     */
    static WireServer start(MongoBackend backend, int port) throws IOException {
        ServerSocketChannel listening = ServerSocketChannel.open();
        try {
            listening.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            listening.bind(new InetSocketAddress(loopback, port), WAITING);
            return new WireServer(backend, listening);
        } catch (BindException cause) {
            listening.close();
            backend.close();
            BindException taken = new BindException("port " + port + " cannot be listened on");
            taken.initCause(cause);
            throw taken;
        }
    }

    int port() {
        return port;
    }

    private void listen() {
        while (listening.isOpen()) {
            try {
                serve(listening.accept());
            } catch (IOException closed) {
                LOG.debug("a client could not be accepted", closed);
            }
        }
    }

    private void serve(SocketChannel socket) throws IOException {
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Connection connection = new Connection(socket, backend, clients);
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("store-connection")
                        .unstarted(() -> serve(socket, connection));
        sockets.add(socket);
        threads.add(thread);
        thread.start();
        if (!listening.isOpen()) {
            socket.close();
        }
    }

    private void serve(SocketChannel socket, Connection connection) {
        try {
            connection.run();
        } finally {
            sockets.remove(socket);
            threads.remove(Thread.currentThread());
        }
    }

    /** Takes no more requests, lets running ones end, and closes the backend. */
    @Override
    public void close() {
        try {
            listening.close();
            for (SocketChannel socket : sockets) {
                socket.close();
            }
            for (Thread thread : threads) {
                thread.join(CLOSING_MS);
            }
        } catch (IOException failure) {
            LOG.warn("a connection could not be closed", failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        backend.close();
    }
}
