package no.tverrlag.eventstore.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * What kind of server this is, as far as the log cares.
 *
 * @param replicated whether acknowledged by one node is not yet safe
 */
public record ServerTraits(boolean replicated, int maxDocumentBytes) {
    private static final int USUAL_MAX = 16 * 1024 * 1024;

    public static ServerTraits ask(MongoDatabase database) {
        return of(greet(database));
    }

    static ServerTraits of(BsonDocument hello) {
        BsonValue max = hello.get("maxBsonObjectSize");
        return new ServerTraits(
                hello.containsKey("setName") || isRouter(hello),
                max != null && max.isNumber() ? max.asNumber().intValue() : USUAL_MAX);
    }

    /** In front of a sharded cluster, whose shards are replica sets. */
    private static boolean isRouter(BsonDocument hello) {
        return new BsonString("isdbgrid").equals(hello.get("msg"));
    }

    /** Some servers know only the older of the two names. */
    private static BsonDocument greet(MongoDatabase database) {
        try {
            return run(database, "hello");
        } catch (MongoCommandException e) {
            return run(database, "isMaster");
        }
    }

    private static BsonDocument run(MongoDatabase database, String command) {
        return database.runCommand(new BsonDocument(command, new BsonInt32(1)), BsonDocument.class);
    }

    /** Acknowledged means durable, on as many nodes as a failover needs. */
    public WriteConcern writeConcern() {
        return (replicated ? WriteConcern.MAJORITY : WriteConcern.W1).withJournal(true);
    }

    /** Reads show only what cannot be rolled back. */
    public ReadConcern readConcern() {
        return replicated ? ReadConcern.MAJORITY : ReadConcern.DEFAULT;
    }
}
