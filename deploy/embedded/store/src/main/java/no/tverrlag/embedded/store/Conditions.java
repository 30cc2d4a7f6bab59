package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Takes several conditions on one field apart, as if each stood alone.
 *
 * <p>On an array each condition may hold for another element; the matcher would ask for one element
 * for which all hold.
 */
final class Conditions {

    private static final Set<String> JOINING = Set.of("$and", "$or", "$nor");
    private static final Set<String> ALONE =
            Set.of("$eq", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$ne");

    private Conditions() {}

    static Document separate(Document filter) {
        Document separated = new Document();
        List<Document> parts = new ArrayList<>();
        filter.forEach(
                (name, value) -> {
                    if (JOINING.contains(name) && value instanceof Collection<?> filters) {
                        separated.put(name, filters.stream().map(Conditions::part).toList());
                    } else if (value instanceof Document operators && isSeveral(operators)) {
                        operators.forEach(
                                (operator, operand) -> parts.add(one(name, operator, operand)));
                    } else {
                        separated.put(name, value);
                    }
                });
        if (parts.isEmpty()) {
            return separated;
        }
        if (!separated.isEmpty()) {
            parts.addFirst(separated);
        }
        return new Document("$and", parts);
    }

    private static Object part(Object filter) {
        return filter instanceof Document document ? separate(document) : filter;
    }

    private static boolean isSeveral(Document operators) {
        return operators.size() > 1 && ALONE.containsAll(operators.keySet());
    }

    private static Document one(String name, String operator, Object operand) {
        return new Document(name, new Document(operator, operand));
    }
}
