package no.tverrlag.runtime.age;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import no.tverrlag.contracts.referral.PersonRegistered;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.runtime.ServiceDefinition;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * When somebody was born is kept as referral-service told it, under the person's own key, so that
 * it is gone with that.
 */
@DefaultBean
@ApplicationScoped
public class BirthDatesFromTopics implements BirthDates {

    private static final String CONTEXT = "birth-date";

    private final MongoCollection<Document> collection;
    private final SealedJson json;

    BirthDatesFromTopics(ServiceDefinition service, MongoClient client, SealedJson json) {
        this.collection = client.getDatabase(service.name()).getCollection("birth_dates");
        this.json = json;
    }

    record Kept(Sealed born) {}

    /** A repeat writes the same again. */
    void take(PersonRegistered registered) {
        if (registered.born().isErased()) {
            return;
        }
        String person = registered.person().value();
        byte[] sealed = json.write(new Kept(registered.born()), registered.person(), CONTEXT);
        var written =
                collection.replaceOne(
                        Filters.eq("_id", person),
                        new Document("_id", person).append("sealed", new Binary(sealed)),
                        new ReplaceOptions().upsert(true));
        assert written.wasAcknowledged();
    }

    @Override
    public Optional<LocalDate> of(PersonId person) {
        Document kept = collection.find(Filters.eq("_id", person.value())).first();
        return Optional.ofNullable(kept)
                .map(
                        found ->
                                json.read(
                                        found.get("sealed", Binary.class).getData(),
                                        Kept.class,
                                        person,
                                        CONTEXT))
                .flatMap(found -> found.born().text())
                .map(LocalDate::parse);
    }
}
