package no.tverrlag.history.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tverrlag.contracts.access.AccessRecorded;
import no.tverrlag.contracts.log.FactsLost;
import no.tverrlag.contracts.log.LogContracts;
import no.tverrlag.contracts.team.DisclosureMade;
import no.tverrlag.contracts.team.DisclosureReleased;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.StoredShape;
import no.tverrlag.privacy.DomainJson;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.http.Paging;
import no.tverrlag.slices.EnvelopeFields;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The journal as it can be read. No person's key is needed for it: personal text stays sealed. */
@ApplicationScoped
public class JournalProjection {

    static final String COLLECTION = "journal";

    private static final String LOST = LogContracts.CATALOGUE.rowOf(FactsLost.class).name();

    private static final Bson AS_RECORDED = Sorts.ascending("recordedAt", "source", "position");

    private final MongoCollection<Document> journal;
    private final ObjectMapper structure =
            DomainJson.mapper()
                    .registerModule(
                            new SimpleModule("tverrlag-history")
                                    .addDeserializer(Sealed.class, new Unopened()));

    JournalProjection(ServiceDefinition service, MongoClient client) {
        this.journal = client.getDatabase(service.name()).getCollection(COLLECTION);
    }

    /** All facts of these sources about the person, in the order in which they were recorded. */
    public List<JournalFact> facts(PersonId person, Collection<String> sources) {
        Bson which = Filters.and(about(person), Filters.in("source", sources));
        return journal.find(which).sort(AS_RECORDED).map(this::fact).into(new ArrayList<>());
    }

    /** One page of the facts of this type, in the order in which they were recorded. */
    public Paging.Part<JournalFact> facts(PersonId person, String type, Paging paging) {
        Bson which = Filters.and(about(person), Filters.eq("type", type));
        Bson rest =
                paging.after()
                        .map(said -> Cursor.parse(said).orElseThrow(Paging::malformedCursor))
                        .map(after -> Filters.and(which, behind(after)))
                        .orElse(which);
        return paging.cut(
                journal.find(rest)
                        .sort(AS_RECORDED)
                        .limit(paging.oneMore())
                        .map(this::fact)
                        .into(new ArrayList<>()),
                last ->
                        new Cursor(
                                        last.fact().envelope().recordedAt(),
                                        last.source(),
                                        last.position())
                                .text());
    }

    /**
     * At most {@code limit} entries behind the cursor, in the order in which they were recorded.
     */
    List<JournalEntry> entries(PersonId person, @Nullable Cursor after, int limit) {
        Bson which = after == null ? about(person) : Filters.and(about(person), behind(after));
        return journal.find(which)
                .sort(AS_RECORDED)
                .limit(limit)
                .map(this::entry)
                .into(new ArrayList<>());
    }

    /** When it was told of facts about the person that their service's log lost them, by event. */
    Map<String, Instant> lost(PersonId person) {
        Map<String, Instant> lost = new HashMap<>();
        journal.find(Filters.and(about(person), Filters.eq("type", LOST)))
                .sort(AS_RECORDED)
                .map(this::fact)
                .forEach(
                        told -> {
                            if (told.fact().event() instanceof FactsLost facts) {
                                facts.facts()
                                        .forEach(
                                                each ->
                                                        lost.putIfAbsent(
                                                                each.event(), told.recordedAt()));
                            }
                        });
        return lost;
    }

    /**
     * Does it tell that child welfare was told something: a disclosure, its release, or a look at
     * them?
     */
    public static boolean tellsOfDisclosure(PersonEvent event) {
        return switch (event) {
            case AccessRecorded it -> it.operation().contains("/disclosures");
            case DisclosureMade _, DisclosureReleased _ -> true;
            default -> false;
        };
    }

    private static Bson about(PersonId person) {
        return Filters.eq("person", person.value());
    }

    private static Bson behind(Cursor after) {
        String recordedAt = SortableTime.text(after.recordedAt());
        return Filters.or(
                Filters.gt("recordedAt", recordedAt),
                Filters.and(
                        Filters.eq("recordedAt", recordedAt), Filters.gt("source", after.source())),
                Filters.and(
                        Filters.eq("recordedAt", recordedAt),
                        Filters.eq("source", after.source()),
                        Filters.gt("position", after.position())));
    }

    private JournalFact fact(Document stored) {
        String type = stored.getString("type");
        int version = stored.get("version", Number.class).intValue();
        byte[] value = stored.get("value", Binary.class).getData();
        try {
            StoredShape<? extends PersonEvent> shape = PublicTypes.named(type, version);
            PersonEvent event = shape.lift().apply(structure.readValue(value, shape.type()));
            return new JournalFact(
                    stored.getString("source"),
                    new Fact<>(event, envelope(stored), position(stored)));
        } catch (IOException defect) {
            throw new UncheckedIOException(
                    new IOException("a journal entry of type " + type + " can't be read"));
        }
    }

    private JournalEntry entry(Document stored) {
        Envelope envelope = envelope(stored);
        return new JournalEntry(
                stored.getString("source"),
                position(stored),
                envelope.eventId(),
                stored.getString("type"),
                stored.get("version", Number.class).intValue(),
                envelope.occurredAt(),
                envelope.recordedAt(),
                envelope.actor(),
                tellsOfDisclosure(fact(stored).fact().event()));
    }

    private static Envelope envelope(Document stored) {
        Map<String, String> fields = new HashMap<>();
        stored.get("attributes", Document.class)
                .forEach((name, value) -> fields.put(name, String.valueOf(value)));
        return EnvelopeFields.envelope(
                fields,
                stored.getString("eventId"),
                Instant.parse(stored.getString("occurredAt")),
                Instant.parse(stored.getString("recordedAt")));
    }

    private static long position(Document stored) {
        return stored.get("position", Number.class).longValue();
    }

    /** Reads over sealed text without opening it. */
    private static final class Unopened extends StdDeserializer<Sealed> {
        private static final long serialVersionUID = 1L;

        Unopened() {
            super(Sealed.class);
        }

        @Override
        public Sealed deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            in.skipChildren();
            return Sealed.erased();
        }
    }
}
