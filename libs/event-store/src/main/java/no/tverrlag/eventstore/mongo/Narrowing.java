package no.tverrlag.eventstore.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Criterion;
import no.tverrlag.eventstore.StoredTag;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Has the server send a batch with the matching events only: a zero stands for each of the others,
 * so that positions still count. A batch of many callers' commits has mostly others' events.
 */
final class Narrowing {
    private static final String EVENT = "$$this";
    private static final BsonInt32 INCLUDED = new BsonInt32(1);

    private Narrowing() {}

    /** The projection; null if every event may match. */
    static @Nullable BsonDocument to(Criteria criteria) {
        List<BsonValue> any = new ArrayList<>();
        for (Criterion criterion : criteria.anyOf()) {
            BsonArray all = all(criterion);
            if (all.isEmpty()) {
                return null;
            }
            any.add(new BsonDocument("$and", all));
        }
        if (any.isEmpty()) {
            return null;
        }
        BsonDocument wanted = new BsonDocument("$or", new BsonArray(any));
        BsonValue kept =
                new BsonDocument(
                        "$cond",
                        new BsonArray(
                                List.of(wanted, new BsonString(EVENT), BatchDocument.LEFT_OUT)));
        return new BsonDocument("last", INCLUDED)
                .append("batch", INCLUDED)
                .append("prev", INCLUDED)
                .append("at", INCLUDED)
                .append(
                        "events",
                        new BsonDocument(
                                "$map",
                                new BsonDocument("input", new BsonString("$events"))
                                        .append("in", kept)));
    }

    private static BsonArray all(Criterion criterion) {
        BsonArray all = new BsonArray();
        for (StoredTag tag : criterion.tags()) {
            BsonValue text = new BsonString(tag.stored());
            all.add(in(literal(text), new BsonString(EVENT + ".tags")));
        }
        if (!criterion.names().isEmpty()) {
            all.add(in(new BsonString(EVENT + ".name"), literal(strings(criterion.names()))));
        }
        return all;
    }

    private static BsonDocument in(BsonValue what, BsonValue where) {
        return new BsonDocument("$in", new BsonArray(List.of(what, where)));
    }

    /** A text may begin as a path does. */
    private static BsonDocument literal(BsonValue value) {
        return new BsonDocument("$literal", value);
    }

    private static BsonArray strings(Collection<String> values) {
        return new BsonArray(values.stream().<BsonValue>map(BsonString::new).toList());
    }
}
