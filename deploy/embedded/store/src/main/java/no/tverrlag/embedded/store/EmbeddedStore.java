package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * A store on this machine that MongoDB's drivers can use.
 *
 * <p>A write is answered only when it is on disk, and a read shows nothing that is not on disk. It
 * listens on the loopback address only, has one node and no transactions.
 */
public final class EmbeddedStore implements AutoCloseable {

    private final WireServer server;

    private EmbeddedStore(WireServer server) {
        this.server = server;
    }

    /**
     * Opens the store in a directory of its own, which is created if it is missing.
     *
     * @param port 0 for any free port
     * @throws IOException if the directory cannot be used or the port is taken
     */
    public static EmbeddedStore open(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        MVStore store =
                new MVStore.Builder()
                        .fileName(directory.resolve("store.mv").toString())
                        .autoCommitDisabled()
                        .open();
        return new EmbeddedStore(WireServer.start(new CommitPerWrite(store), port));
    }

    /** Opens a store that keeps nothing after it is closed. */
    public static EmbeddedStore inMemory(int port) throws IOException {
        return new EmbeddedStore(WireServer.start(H2Backend.inMemory(), port));
    }

    public int port() {
        return server.port();
    }

    /** The connection string for a driver. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port() + "/?retryWrites=false";
    }

    public Counters counters() {
        return new Counters(0, 0, 0, 0, 0);
    }

    @Override
    public void close() {
        server.close();
    }

    private static final class CommitPerWrite extends H2Backend {

        private static final Set<String> READS =
                Set.of("find", "getMore", "count", "aggregate", "hello", "ismaster", "ping");

        private CommitPerWrite(MVStore store) {
            super(store);
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            Document reply = super.handleMessage(message);
            if (!READS.contains(message.getDocument().keySet().iterator().next())) {
                synchronized (this) {
                    getMvStore().commit();
                    getMvStore().sync();
                }
            }
            return reply;
        }
    }
}
