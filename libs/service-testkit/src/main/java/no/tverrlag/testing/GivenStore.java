package no.tverrlag.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A store that is not ours: the tests use it only if no service has data there. */
final class GivenStore {

    private static final Set<String> DATABASES =
            Set.of("referral", "team", "plan", "notification", "history", "keys");

    private GivenStore() {}

    /**
     * Whatever the tests make there is dropped when this JVM ends.
     *
     * @throws IllegalStateException if a database of the services is there already
     */
    static void requireFresh(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            List<String> taken = client.listDatabaseNames().into(new ArrayList<>());
            taken.retainAll(DATABASES);
            if (!taken.isEmpty()) {
                throw new IllegalStateException(
                        "the server of MONGODB_URI has the databases "
                                + taken
                                + ": tests need one without the services' data");
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(uri)));
    }

    private static void drop(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            DATABASES.forEach(name -> client.getDatabase(name).drop());
        }
    }
}
