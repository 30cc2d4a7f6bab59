package no.tverrlag.team.competence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import no.tverrlag.contracts.referral.PersonRegistered;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.kafka.IntakeEffect;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * When a person was born, as referral-service told: kept under the person's own key, so that it is
 * gone with it. A repeat writes the same again.
 */
@ApplicationScoped
public class BirthDates implements IntakeEffect {

    private static final String CONTEXT = "birth-date";

    private final MongoCollection<Document> collection;
    private final SealedJson json;

    BirthDates(ServiceDefinition service, MongoClient client, SealedJson json) {
        this.collection = client.getDatabase(service.name()).getCollection("birth_dates");
        this.json = json;
    }

    record Kept(Sealed born) {}

    @Override
    public void take(String source, Fact<PersonEvent> fact) {
        if (fact.event() instanceof PersonRegistered registered && !registered.born().isErased()) {
            byte[] sealed = json.write(new Kept(registered.born()), registered.person(), CONTEXT);
            var written =
                    collection.replaceOne(
                            Filters.eq("_id", registered.person().value()),
                            new Document("_id", registered.person().value())
                                    .append("sealed", new Binary(sealed)),
                            new ReplaceOptions().upsert(true));
            assert written.wasAcknowledged();
        }
    }

    /** Empty if nobody told, or the person has been erased. */
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
