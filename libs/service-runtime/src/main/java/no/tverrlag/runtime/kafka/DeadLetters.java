package no.tverrlag.runtime.kafka;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import no.tverrlag.runtime.ServiceDefinition;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Records that could not be handled, with their original bytes, and those of the same person that
 * wait behind them, so that the person's order holds when an operator has mended the cause.
 */
@ApplicationScoped
public class DeadLetters {

    private final MongoCollection<Document> letters;
    private final DeadTopic topic;
    private final Clock clock;

    DeadLetters(ServiceDefinition service, MongoClient client, DeadTopic topic, Clock clock) {
        this.letters = client.getDatabase(service.name()).getCollection("dead_letters");
        this.letters.createIndex(new Document("queue", 1));
        this.topic = topic;
        this.clock = clock;
    }

    /** Is an earlier record of this topic and person dead? */
    boolean isParked(ConsumerRecord<String, byte[]> record) {
        return letters.find(
                                Filters.and(
                                        Filters.eq("queue", queue(record)),
                                        Filters.ne("_id", id(record))))
                        .first()
                != null;
    }

    /** Keeps the record; a repeat changes nothing. */
    void park(ConsumerRecord<String, byte[]> record, String reason) {
        List<Document> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new Document("key", header.key()).append("value", binary(header.value())));
        }
        Document letter =
                new Document("_id", id(record))
                        .append("queue", queue(record))
                        .append("topic", record.topic())
                        .append("partition", record.partition())
                        .append("offset", record.offset())
                        .append("key", record.key())
                        .append("headers", headers)
                        .append("value", binary(record.value()))
                        .append("reason", reason)
                        .append("at", Date.from(Instant.now(clock)));
        letters.replaceOne(
                Filters.eq("_id", id(record)), letter, new ReplaceOptions().upsert(true));
        topic.publish(record, reason);
    }

    /** The letters of one queue in their order, without content. */
    List<Document> queue(String queue) {
        List<Document> found = letters.find(Filters.eq("queue", queue)).into(new ArrayList<>());
        found.sort(Comparator.comparingLong(each -> each.get("offset", Number.class).longValue()));
        return found;
    }

    /** At most so many letters whose ids come after this one, without content. */
    List<Document> behind(String id, int limit) {
        return letters.find(Filters.gt("_id", id))
                .projection(Projections.exclude("value", "headers"))
                .sort(new Document("_id", 1))
                .limit(limit)
                .into(new ArrayList<>());
    }

    void delete(String id) {
        letters.deleteOne(Filters.eq("_id", id));
    }

    Optional<Document> find(String id) {
        return Optional.ofNullable(letters.find(Filters.eq("_id", id)).first());
    }

    /** The record as it came. */
    static ConsumerRecord<String, byte[]> record(Document letter) {
        RecordHeaders headers = new RecordHeaders();
        letter.getList("headers", Document.class)
                .forEach(each -> headers.add(each.getString("key"), bytes(each)));
        return new ConsumerRecord<>(
                letter.getString("topic"),
                letter.get("partition", Number.class).intValue(),
                letter.get("offset", Number.class).longValue(),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                letter.getString("key"),
                bytes(letter),
                headers,
                Optional.empty());
    }

    private static @Nullable Binary binary(byte @Nullable [] bytes) {
        return bytes == null ? null : new Binary(bytes);
    }

    private static byte @Nullable [] bytes(Document kept) {
        Binary binary = kept.get("value", Binary.class);
        return binary == null ? null : binary.getData();
    }

    private static String id(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "-" + record.partition() + "-" + record.offset();
    }

    private static String queue(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "/" + record.key();
    }
}
