package no.tverrlag.privacy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import org.bson.Document;

/**
 * By which keyed hash a person is found again. An entry stands beside the person's key and goes
 * with it: a log that can't be changed is no place for it.
 */
public final class LookUps {

    private static final int DUPLICATE_KEY = 11_000;

    private final MongoCollection<Document> entries;

    LookUps(MongoDatabase database) {
        this.entries = KeyCollections.durable(database, "look_ups");
        this.entries.createIndex(Indexes.ascending("person"));
    }

    public Optional<PersonId> find(String hash) {
        return Optional.ofNullable(entries.find(Filters.eq("_id", hash)).first())
                .map(found -> new PersonId(found.getString("person")));
    }

    /** The person whom this hash finds: the one given, unless somebody was faster. */
    public PersonId claim(String hash, PersonId person) {
        try {
            entries.insertOne(new Document("_id", hash).append("person", person.value()));
            return person;
        } catch (MongoWriteException taken) {
            if (taken.getCode() != DUPLICATE_KEY) {
                throw taken;
            }
            return find(hash).orElseGet(() -> claim(hash, person));
        }
    }

    void forget(PersonId person) {
        entries.deleteMany(Filters.eq("person", person.value()));
    }
}
