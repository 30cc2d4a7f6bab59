package no.tverrlag.runtime.access;

import com.mongodb.client.MongoClient;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.kafka.PastFacts;
import no.tverrlag.runtime.kafka.PersonViews;
import org.bson.Document;

/** A person's relations as folded from the topics. */
@DefaultBean
@ApplicationScoped
public class RelationsFromTopics implements RelationsSource {

    private static final Set<String> SOURCES = Set.of("team", "referral");

    private final PersonViews<PersonRelations> views;

    RelationsFromTopics(ServiceDefinition service, MongoClient client, PastFacts past) {
        this.views =
                new PersonViews<>(
                        client.getDatabase(service.name()).getCollection("relations"),
                        PersonRelations.class,
                        PersonRelations.none(),
                        _ -> new Document(),
                        past);
    }

    @Override
    public PersonRelations of(PersonId person) {
        return views.of(person);
    }

    /** Takes a fact in; one taken in before changes nothing. */
    public void take(String source, Fact<PersonEvent> fact) {
        if (SOURCES.contains(source)) {
            views.take(source, fact, RelationsFold::apply);
        }
    }
}
