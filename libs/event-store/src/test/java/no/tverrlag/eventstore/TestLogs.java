package no.tverrlag.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import no.tverrlag.embedded.store.EmbeddedStore;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import no.tverrlag.eventstore.mongo.ServerTraits;

/** Logs on one store that all tests of a run share, each in a database of its own. */
public final class TestLogs {
    private static final MongoClient CLIENT = client(uri());

    private TestLogs() {}

    /** The server under test: MONGODB_URI if it is set, else an embedded one in memory. */
    public static String uri() {
        String given = System.getenv("MONGODB_URI");
        if (given != null) {
            return given;
        }
        return Embedded.STORE.uri();
    }

    public static MongoClient client() {
        return CLIENT;
    }

    public static MongoClient client(String uri) {
        return MongoClients.create(settings(uri).build());
    }

    /** A client whose commands are listened to. */
    public static MongoClient client(String uri, CommandListener listener) {
        return MongoClients.create(settings(uri).addCommandListener(listener).build());
    }

    private static MongoClientSettings.Builder settings(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .retryWrites(false)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(5, TimeUnit.SECONDS));
    }

    /** Whether the server under test is a replica set, and so has change streams and sessions. */
    public static boolean isReplicated() {
        return ServerTraits.ask(CLIENT.getDatabase("admin")).replicated();
    }

    /** On a server that outlives the tests it is dropped when they end. */
    public static String freshDatabase() {
        String name = "test-" + UUID.randomUUID();
        if (System.getenv("MONGODB_URI") != null) {
            Leftovers.DATABASES.add(name);
        }
        return name;
    }

    private static final class Leftovers {
        private static final Queue<String> DATABASES = new ConcurrentLinkedQueue<>();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::drop));
        }

        private static void drop() {
            DATABASES.forEach(name -> CLIENT.getDatabase(name).drop());
        }
    }

    public static EventLog open() {
        return open(freshDatabase());
    }

    public static EventLog open(String database) {
        return open(database, Options.defaults());
    }

    public static EventLog open(String database, Options options) {
        return MongoEventLog.open(CLIENT, database, options);
    }

    private static final class Embedded {
        private static final EmbeddedStore STORE = start();

        private static EmbeddedStore start() {
            try {
                return EmbeddedStore.inMemory(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
