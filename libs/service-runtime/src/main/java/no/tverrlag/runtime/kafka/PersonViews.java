package no.tverrlag.runtime.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import no.tverrlag.contracts.log.FactsLost;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.privacy.DomainJson;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One folded view per person, a document each. The position of the last fact of each source is part
 * of the document, so that effect and position are one write and a repeat changes nothing. Views
 * hold no personal text.
 */
public final class PersonViews<V> {

    private static final int DUPLICATE_KEY = 11_000;

    private final MongoCollection<Document> collection;
    private final Class<V> type;
    private final V none;
    private final Function<V, Document> keys;
    private final PastFacts past;
    private final ObjectMapper mapper = DomainJson.mapper();

    /**
     * @param none the view of a person of whom nothing was heard
     * @param keys fields to find views by, beside the person
     */
    public PersonViews(
            MongoCollection<Document> collection,
            Class<V> type,
            V none,
            Function<V, Document> keys,
            PastFacts past) {
        this.collection = collection;
        this.type = type;
        this.none = none;
        this.keys = keys;
        this.past = past;
    }

    public V of(PersonId person) {
        return view(stored(person));
    }

    /** Hands over each person whose view's keys match, however many there are. */
    public void forEach(Bson filter, Consumer<PersonId> each) {
        collection
                .find(filter)
                .projection(Projections.include("_id"))
                .forEach(found -> each.accept(new PersonId(found.getString("_id"))));
    }

    /** How one fact changes a view. */
    public interface Fold<V> {
        /**
         * @param source the service that published it
         */
        V apply(V then, String source, Fact<PersonEvent> fact);
    }

    /**
     * Folds the fact in, once; answers the view after it. One that says that others are lost has
     * the view folded anew without them.
     */
    public V take(String source, Fact<PersonEvent> fact, Fold<V> fold) {
        PersonId person = fact.envelope().person();
        while (true) {
            Document standing = stored(person);
            V before = view(standing);
            Document positions =
                    standing == null ? new Document() : standing.get("positions", Document.class);
            if (positions.get(source, Number.class) instanceof Number last
                    && last.longValue() >= fact.position()) {
                return before;
            }
            positions.put(source, fact.position());
            V after =
                    fact.event() instanceof FactsLost
                            ? anew(person, positions, fold)
                            : fold.apply(before, source, fact);
            if (replaced(person, standing, document(person, standing, positions, after))) {
                return after;
            }
        }
    }

    private V anew(PersonId person, Document positions, Fold<V> fold) {
        Map<String, Long> upTo = new HashMap<>();
        positions.forEach((source, last) -> upTo.put(source, ((Number) last).longValue()));
        List<PastFacts.Heard> all = past.about(person, upTo);
        Set<String> lost = new HashSet<>();
        for (PastFacts.Heard each : all) {
            if (each.fact().event() instanceof FactsLost told) {
                told.facts().forEach(fact -> lost.add(fact.event()));
            }
        }
        V view = none;
        for (PastFacts.Heard each : all) {
            if (!lost.contains(each.fact().envelope().eventId())) {
                view = fold.apply(view, each.source(), each.fact());
            }
        }
        return view;
    }

    private Document document(
            PersonId person, @Nullable Document standing, Document positions, V view) {
        Document document =
                new Document("_id", person.value())
                        .append("version", version(standing) + 1)
                        .append("positions", positions)
                        .append("view", json(view));
        document.putAll(keys.apply(view));
        return document;
    }

    /** False if another instance wrote in between. */
    private boolean replaced(PersonId person, @Nullable Document standing, Document next) {
        try {
            return standing == null
                    ? collection.insertOne(next).wasAcknowledged()
                    : collection
                                    .replaceOne(
                                            Filters.and(
                                                    Filters.eq("_id", person.value()),
                                                    Filters.eq("version", version(standing))),
                                            next)
                                    .getMatchedCount()
                            == 1;
        } catch (MongoWriteException raced) {
            if (raced.getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw raced;
        }
    }

    private static long version(@Nullable Document standing) {
        return standing == null ? 0 : standing.get("version", Number.class).longValue();
    }

    private @Nullable Document stored(PersonId person) {
        return collection.find(Filters.eq("_id", person.value())).first();
    }

    private V view(@Nullable Document stored) {
        try {
            return stored == null ? none : mapper.readValue(stored.getString("view"), type);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("a stored view can't be read; rebuild it", defect);
        }
    }

    private String json(V view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("a view can't be written", defect);
        }
    }
}
