package no.tverrlag.runtime.identity;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import no.tverrlag.runtime.ServiceDefinition;
import org.bson.Document;

/**
 * The proofs of possession that were used, for as long as they could be used again. They are kept
 * in the store, so that a proof that one instance took is refused by all of them.
 */
@ApplicationScoped
public class UsedProofs {

    private static final int DUPLICATE_KEY = 11_000;

    private final MongoCollection<Document> proofs;
    private final Clock clock;

    UsedProofs(ServiceDefinition service, MongoClient client, Clock clock) {
        this.proofs = client.getDatabase(service.name()).getCollection("used_proofs");
        this.clock = clock;
        this.proofs.createIndex(new Document("until", 1), new IndexOptions());
    }

    /** False if it was used before; one of several who come at once gets true. */
    boolean use(Proof proof) {
        Instant until = Instant.now(clock).plus(Proof.AGE).plus(Proof.AHEAD);
        Document used =
                new Document("_id", Proof.hash(proof.key() + "\n" + proof.id()))
                        .append("until", Date.from(until));
        try {
            proofs.insertOne(used);
            return true;
        } catch (MongoWriteException failed) {
            if (failed.getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw failed;
        }
    }

    /** Forgets what is too old to be taken anyway. */
    @Scheduled(every = "PT1M", delayed = "PT1M")
    void forget() {
        proofs.deleteMany(Filters.lt("until", Date.from(Instant.now(clock))));
    }
}
