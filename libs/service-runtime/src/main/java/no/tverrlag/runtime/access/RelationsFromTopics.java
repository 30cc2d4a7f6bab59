package no.tverrlag.runtime.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.privacy.DomainJson;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.kafka.IntakeEffect;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A person's relations as folded from the topics, one document each. The positions taken in are
 * part of the document, so a repeat changes nothing and effect and position are one write.
 */
@DefaultBean
@ApplicationScoped
public class RelationsFromTopics implements RelationsSource, IntakeEffect {

    private static final Set<String> SOURCES = Set.of("team", "referral");
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoCollection<Document> collection;
    private final ObjectMapper mapper = DomainJson.mapper();

    RelationsFromTopics(ServiceDefinition service, MongoClient client) {
        this.collection = client.getDatabase(service.name()).getCollection("relations");
    }

    @Override
    public PersonRelations of(PersonId person) {
        return relations(collection.find(Filters.eq("_id", person.value())).first());
    }

    @Override
    public void take(String source, Fact<PersonEvent> fact) {
        if (!SOURCES.contains(source)) {
            return;
        }
        PersonId person = fact.envelope().person();
        while (!taken(person, source, fact)) {
            Thread.onSpinWait();
        }
    }

    /** False if another instance wrote in between; then it is read again. */
    private boolean taken(PersonId person, String source, Fact<PersonEvent> fact) {
        Document standing = collection.find(Filters.eq("_id", person.value())).first();
        PersonRelations before = relations(standing);
        if (before.positions().getOrDefault(source, 0L) >= fact.position()) {
            return true;
        }
        long version = standing == null ? 0 : standing.get("version", Number.class).longValue();
        Document next =
                new Document("_id", person.value())
                        .append("version", version + 1)
                        .append("relations", json(RelationsFold.apply(before, source, fact)));
        Bson same = Filters.and(Filters.eq("_id", person.value()), Filters.eq("version", version));
        try {
            return standing == null
                    ? collection.insertOne(next).wasAcknowledged()
                    : collection.replaceOne(same, next, new ReplaceOptions()).getModifiedCount()
                            == 1;
        } catch (MongoWriteException raced) {
            if (raced.getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw raced;
        }
    }

    private PersonRelations relations(@Nullable Document stored) {
        if (stored == null) {
            return PersonRelations.none();
        }
        try {
            return mapper.readValue(stored.getString("relations"), PersonRelations.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("a stored relations document can't be read", defect);
        }
    }

    private String json(PersonRelations relations) {
        try {
            return mapper.writeValueAsString(relations);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("relations can't be written", defect);
        }
    }
}
