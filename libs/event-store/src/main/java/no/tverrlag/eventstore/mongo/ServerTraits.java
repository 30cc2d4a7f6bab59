package no.tverrlag.eventstore.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;

/**
 * What kind of server this is, as far as the log cares.
 *
 * @param replicated whether acknowledged by one node is not yet safe
 */
record ServerTraits(boolean replicated, int maxDocumentBytes) {
    private static final int USUAL_MAX = 16 * 1024 * 1024;

    static ServerTraits ask(MongoDatabase database) {
        BsonDocument hello =
                database.runCommand(
                        new BsonDocument("hello", new BsonInt32(1)), BsonDocument.class);
        BsonValue max = hello.get("maxBsonObjectSize");
        return new ServerTraits(
                hello.containsKey("setName"),
                max != null && max.isNumber() ? max.asNumber().intValue() : USUAL_MAX);
    }

    WriteConcern writeConcern() {
        return (replicated ? WriteConcern.MAJORITY : WriteConcern.W1).withJournal(true);
    }

    ReadConcern readConcern() {
        return replicated ? ReadConcern.MAJORITY : ReadConcern.DEFAULT;
    }
}
