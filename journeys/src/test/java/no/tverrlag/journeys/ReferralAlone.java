package no.tverrlag.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;

/** Referral-service with store and issuer, each in a process of its own; no broker runs. */
final class ReferralAlone implements AutoCloseable {

    private static final LocalDate BORN = LocalDate.of(2013, 3, 13);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final JvmProcess issuer;
    private final MongoClient client;
    private final List<JvmProcess> services = new ArrayList<>();
    private JvmProcess store;

    ReferralAlone(Path folder) throws Exception {
        this.folder = folder;
        this.store = JvmProcess.server("store", "mongodb", folder);
        this.issuer = JvmProcess.server("issuer", "http", folder);
        this.client = MongoClients.create(store.address().toString());
    }

    static String masterKey() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    JvmProcess store() {
        return store;
    }

    /** On the same port, on what the killed one had written. */
    void startStoreAgain() throws Exception {
        store = JvmProcess.server("store", "mongodb", folder, store.address().getPort());
    }

    MongoClient client() {
        return client;
    }

    /** A service on this store; it may still be starting. */
    JvmProcess referral(URI itsStore, String master, String previous) throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("MONGODB_URI", itsStore + "/?retryWrites=false");
        environment.put("KAFKA_BOOTSTRAP", "127.0.0.1:9");
        environment.put("OIDC_ISSUER", issuer.address().toString());
        environment.put("TVERRLAG_MASTER_KEY", master);
        environment.put("TVERRLAG_PREVIOUS_MASTER_KEYS", previous);
        JvmProcess service =
                JvmProcess.service(
                        "referral",
                        folder.resolve("referral-" + services.size() + ".log"),
                        environment);
        services.add(service);
        return service;
    }

    RestCaller caller(JvmProcess referral, Map<String, String> claims) {
        Function<String, URI> addresses =
                name -> name.equals("issuer") ? issuer.address() : referral.address();
        return RestCaller.of(addresses, claims);
    }

    /** Somebody with a synthetic national id and a name of that number. */
    static HttpResponse<String> register(RestCaller unit, int number, String key) throws Exception {
        String body =
                "{\"nationalId\":\"%s\",\"name\":\"Person %d\",\"born\":\"%s\"}"
                        .formatted(SyntheticNumber.of(BORN, number), number, BORN);
        return unit.post("referral", "/persons", body, key);
    }

    static String idIn(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    /** What the keys database holds of this person. */
    Document keyOf(String person) {
        return Objects.requireNonNull(
                client.getDatabase("keys")
                        .getCollection("subject_keys")
                        .find(new Document("_id", person))
                        .first());
    }

    /** How many erasures the log holds. */
    long erasures() {
        return client.getDatabase("referral")
                .getCollection("events")
                .countDocuments(new Document("tags", "keeping=erased"));
    }

    @Override
    public void close() throws Exception {
        client.close();
        for (JvmProcess each : services) {
            each.close();
        }
        issuer.close();
        store.close();
    }
}
