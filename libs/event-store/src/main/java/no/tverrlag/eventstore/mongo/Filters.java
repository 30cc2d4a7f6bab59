package no.tverrlag.eventstore.mongo;

import java.util.Collection;
import java.util.List;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Criterion;
import no.tverrlag.eventstore.StoredTag;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Queries for batches that may hold matching events; what they find is filtered exactly later. */
final class Filters {
    private Filters() {}

    static BsonDocument batches(Criteria criteria, long firstFrom, long firstTo) {
        BsonDocument filter = coarse(criteria);
        BsonDocument range = new BsonDocument("$lte", new BsonInt64(firstTo));
        if (firstFrom > 1) {
            range.append("$gte", new BsonInt64(firstFrom));
        }
        return filter.append("_id", range);
    }

    private static BsonDocument coarse(Criteria criteria) {
        List<BsonDocument> clauses = criteria.anyOf().stream().map(Filters::clause).toList();
        if (clauses.stream().anyMatch(BsonDocument::isEmpty)) {
            return new BsonDocument();
        }
        if (clauses.size() <= 1) {
            return clauses.isEmpty() ? new BsonDocument() : clauses.getFirst();
        }
        if (criteria.anyOf().stream().allMatch(one -> one.tags().size() == 1)) {
            List<String> tags =
                    criteria.anyOf().stream()
                            .flatMap(one -> one.tags().stream())
                            .map(StoredTag::stored)
                            .toList();
            return new BsonDocument("tags", new BsonDocument("$in", strings(tags)));
        }
        return new BsonDocument("$or", new BsonArray(clauses));
    }

    private static BsonDocument clause(Criterion criterion) {
        BsonDocument clause = new BsonDocument();
        List<String> tags = criterion.tags().stream().map(StoredTag::stored).sorted().toList();
        if (tags.size() == 1) {
            clause.append("tags", new BsonString(tags.getFirst()));
        } else if (tags.size() > 1) {
            clause.append("tags", new BsonDocument("$all", strings(tags)));
        }
        if (!criterion.names().isEmpty()) {
            clause.append("types", new BsonDocument("$in", strings(criterion.names())));
        }
        return clause;
    }

    private static BsonArray strings(Collection<String> values) {
        return new BsonArray(values.stream().<BsonValue>map(BsonString::new).toList());
    }
}
