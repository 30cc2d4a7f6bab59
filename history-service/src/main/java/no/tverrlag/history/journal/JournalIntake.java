package no.tverrlag.history.journal;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.StoredShape;
import no.tverrlag.privacy.SealedAlike;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.kafka.RecordEffect;
import no.tverrlag.runtime.kafka.Refused;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Writes every public fact into the journal exactly once: the source and its position are the key,
 * so that a repeat changes nothing, be its personal text sealed anew. Content is kept as the bytes
 * that came, personal text sealed in them.
 */
@ApplicationScoped
public class JournalIntake implements RecordEffect {

    private static final int DUPLICATE_KEY = 11_000;
    private static final String ATTRIBUTE = "ce_";

    private final MongoCollection<Document> journal;

    JournalIntake(ServiceDefinition service, MongoClient client) {
        this.journal =
                client.getDatabase(service.name())
                        .getCollection(JournalProjection.COLLECTION)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.journal.createIndex(
                new Document("person", 1)
                        .append("recordedAt", 1)
                        .append("source", 1)
                        .append("position", 1));
    }

    /**
     * @throws Refused if another event, or other content, stands at this position already
     */
    @Override
    public void take(String source, Fact<PersonEvent> fact, ConsumerRecord<String, byte[]> record) {
        Document entry = entry(source, fact, record);
        try {
            journal.insertOne(entry);
        } catch (MongoWriteException failed) {
            if (failed.getCode() != DUPLICATE_KEY) {
                throw failed;
            }
            requireSame(entry);
        }
    }

    private void requireSame(Document entry) {
        Document kept = journal.find(Filters.eq("_id", entry.getString("_id"))).first();
        if (kept == null
                || !kept.getString("eventId").equals(entry.getString("eventId"))
                || !SealedAlike.isSame(bytes(kept), bytes(entry))) {
            throw new Refused("position-taken-by-another-event");
        }
    }

    private static byte[] bytes(Document entry) {
        return entry.get("value", Binary.class).getData();
    }

    private static Document entry(
            String source, Fact<PersonEvent> fact, ConsumerRecord<String, byte[]> record) {
        Envelope envelope = fact.envelope();
        Document attributes = attributes(record);
        StoredShape<? extends PersonEvent> type = PublicTypes.called(attributes.getString("type"));
        return new Document("_id", source + "-" + fact.position())
                .append("person", envelope.person().value())
                .append("source", source)
                .append("position", fact.position())
                .append("eventId", envelope.eventId())
                .append("type", type.name())
                .append("version", type.version())
                .append("occurredAt", SortableTime.text(envelope.occurredAt()))
                .append("recordedAt", SortableTime.text(envelope.recordedAt()))
                .append("topic", record.topic())
                .append("partition", record.partition())
                .append("offset", record.offset())
                .append("attributes", attributes)
                .append("value", new Binary(record.value()));
    }

    /** The CloudEvents attributes in the order in which they came. */
    private static Document attributes(ConsumerRecord<String, byte[]> record) {
        Document attributes = new Document();
        for (Header header : record.headers()) {
            if (header.key().startsWith(ATTRIBUTE)) {
                attributes.append(
                        header.key().substring(ATTRIBUTE.length()),
                        new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return attributes;
    }
}
