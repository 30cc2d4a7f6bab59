package no.tverrlag.team.competence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import no.tverrlag.contracts.referral.PersonRegistered;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.kafka.IntakeEffect;
import no.tverrlag.team.events.Competence;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who decides on a person's consents. When they were born is kept as referral-service told it,
 * under the person's own key, so that it is gone with that. A repeat writes the same again.
 */
@ApplicationScoped
public class CompetenceProjection implements IntakeEffect {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String CONTEXT = "birth-date";

    private final MongoCollection<Document> collection;
    private final SealedJson json;
    private final ConsentAges ages;

    CompetenceProjection(
            ServiceDefinition service,
            MongoClient client,
            SealedJson json,
            @ConfigProperty(name = "tverrlag.consent.ages") String ages) {
        this.collection = client.getDatabase(service.name()).getCollection("birth_dates");
        this.json = json;
        this.ages = new ConsentAges(AgeLimits.parse(ages));
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

    /** Who decides on a consent to tell these sectors, by the ages that are configured. */
    public Competence of(PersonId person, Collection<Sector> towards, Instant at) {
        return born(person)
                .map(born -> ages.decides(born, towards, at.atZone(OSLO).toLocalDate()))
                .orElse(Competence.UNKNOWN);
    }

    /** Empty if nobody told, or the person has been erased. */
    private Optional<LocalDate> born(PersonId person) {
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
