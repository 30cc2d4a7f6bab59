package no.tverrlag.bench.engine;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import no.tverrlag.eventstore.StoredTag;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Reads the documents that hold a case's events, without decoding them. */
final class RawQueries {
    private static final Document BY_ID = new Document("_id", 1);

    private final MongoCollection<RawBsonDocument> stored;

    RawQueries(MongoDatabase database) {
        this.stored = Bench.stored(database);
    }

    static BsonDocument byTag(StoredTag tag) {
        return new BsonDocument("tags", new BsonString(tag.stored()));
    }

    /** The query that names each of the case's documents. */
    BsonDocument byIds(StoredTag tag) {
        BsonArray ids = new BsonArray();
        for (RawBsonDocument found :
                stored.find(byTag(tag)).projection(Projections.include("_id"))) {
            ids.add(found.get("_id"));
        }
        return new BsonDocument("_id", new BsonDocument("$in", ids));
    }

    /** How many documents were found. */
    int run(BsonDocument filter) {
        return stored.find(filter).sort(BY_ID).into(new ArrayList<>()).size();
    }
}
