package no.tverrlag.bench.engine;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Reads all documents of a log by {@code _id}, as fast as the driver hands them out. */
final class RawScan {
    private static final Document BY_ID = new Document("_id", 1);

    private final MongoDatabase database;

    RawScan(MongoDatabase database) {
        this.database = database;
    }

    /** Events a second, none of them looked at. */
    double run(Duration time) {
        return run(RawBsonDocument.class, time, false);
    }

    /** Events a second, each made into what Axon hands to its handlers. */
    double runAndDecode(Duration time) {
        return run(BsonDocument.class, time, true);
    }

    private <D extends BsonDocument> double run(Class<D> as, Duration time, boolean decode) {
        long began = System.nanoTime();
        long until = began + time.toNanos();
        long events = 0;
        for (D batch : database.getCollection("events", as).find().sort(BY_ID)) {
            events = batch.getNumber("last").longValue();
            if (decode) {
                decode(batch);
            }
            if (System.nanoTime() > until) {
                break;
            }
        }
        return events / ((System.nanoTime() - began) / 1e9);
    }

    /** What anyone would do who reads such documents for Axon. */
    private static void decode(BsonDocument batch) {
        for (BsonValue value : batch.getArray("events")) {
            BsonDocument event = value.asDocument();
            EventMessage message =
                    new GenericEventMessage(
                            event.getString("id").getValue(),
                            new MessageType(event.getString("name").getValue()),
                            JsonCodec.payload(event.getBinary("data").getData()),
                            metadata(event.getArray("metadata")),
                            Instant.ofEpochMilli(event.getDateTime("occurredAt").getValue()));
            if (message.payload() == null) {
                throw new IllegalStateException("an event without a payload");
            }
        }
    }

    private static Map<String, String> metadata(BsonArray turns) {
        Map<String, String> metadata = new HashMap<>();
        List<BsonValue> values = turns.getValues();
        for (int i = 0; i < values.size(); i += 2) {
            metadata.put(
                    values.get(i).asString().getValue(), values.get(i + 1).asString().getValue());
        }
        return metadata;
    }
}
