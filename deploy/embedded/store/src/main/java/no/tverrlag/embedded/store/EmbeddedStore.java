package no.tverrlag.embedded.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A store on this machine that MongoDB's drivers can use.
 *
 * <p>A write is answered only when it is on disk, and a read shows nothing that is not on disk. It
 * listens on the loopback address only, has one node and no transactions.
 */
public final class EmbeddedStore implements AutoCloseable {

    private final StoreBackend backend;
    private final WireServer server;
    private final Checkpoints checkpoints;

    private EmbeddedStore(Tables tables, int port) throws IOException {
        this.backend = new StoreBackend(tables);
        this.server = WireServer.start(backend, port);
        this.checkpoints = new Checkpoints(tables);
    }

    /**
     * Opens the store in a directory of its own, which is created if it is missing.
     *
     * @param port 0 for any free port
     * @throws IOException if the directory cannot be used or the port is taken
     */
    public static EmbeddedStore open(Path directory, int port) throws IOException {
        return new EmbeddedStore(Tables.open(directory), port);
    }

    /** Opens a store that keeps nothing after it is closed. */
    public static EmbeddedStore inMemory(int port) throws IOException {
        return new EmbeddedStore(Tables.inMemory(), port);
    }

    public int port() {
        return server.port();
    }

    /** The connection string for a driver. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port() + "/?retryWrites=false";
    }

    /** What the store has done since it was opened. */
    public Counters counters() {
        return backend.counters();
    }

    @Override
    public void close() {
        checkpoints.close();
        server.close();
    }
}
