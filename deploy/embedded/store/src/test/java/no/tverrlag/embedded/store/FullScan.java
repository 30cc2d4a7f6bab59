package no.tverrlag.embedded.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/** What a query means, said without any index: which documents match, and in which order. */
final class FullScan {

    private FullScan() {}

    static boolean matches(Document document, Document filter) {
        return filter.entrySet().stream()
                .allMatch(
                        term ->
                                switch (term.getKey()) {
                                    case "$or" ->
                                            branches(term.getValue())
                                                    .anyMatch(one -> matches(document, one));
                                    case "$and" ->
                                            branches(term.getValue())
                                                    .allMatch(one -> matches(document, one));
                                    default ->
                                            holds(values(document, term.getKey()), term.getValue());
                                });
    }

    private static Stream<Document> branches(Object list) {
        return ((Collection<?>) list).stream().map(Document.class::cast);
    }

    private static boolean holds(List<Object> values, Object condition) {
        if (!(condition instanceof Document operators)) {
            return values.stream().anyMatch(value -> compare(value, condition) == 0);
        }
        return operators.entrySet().stream()
                .allMatch(
                        operator ->
                                values.stream()
                                        .anyMatch(
                                                value ->
                                                        holds(
                                                                value,
                                                                operator.getKey(),
                                                                operator.getValue())));
    }

    private static boolean holds(Object value, String operator, Object operand) {
        return switch (operator) {
            case "$in" ->
                    ((Collection<?>) operand).stream().anyMatch(one -> compare(value, one) == 0);
            case "$gt" -> compare(value, operand) > 0;
            case "$gte" -> compare(value, operand) >= 0;
            case "$lt" -> compare(value, operand) < 0;
            default -> compare(value, operand) <= 0;
        };
    }

    /** The values of a field, none if it is missing. */
    private static List<Object> values(Document document, String field) {
        Object value =
                field.equals("in.x")
                        ? document.get("in", Document.class).get("x")
                        : document.get(field);
        if (value instanceof Collection<?> elements) {
            return List.copyOf(elements);
        }
        return value == null ? List.of() : List.of(value);
    }

    private static int compare(Object one, Object other) {
        return one instanceof Number a && other instanceof Number b
                ? Double.compare(a.doubleValue(), b.doubleValue())
                : one.toString().compareTo(other.toString());
    }

    static Comparator<Document> order(Document sort) {
        return (one, other) -> {
            List<Object> a = sortKey(one, sort);
            List<Object> b = sortKey(other, sort);
            for (int i = 0; i < a.size(); i++) {
                int direction = sort.getInteger(List.copyOf(sort.keySet()).get(i));
                int order = direction * ((Place) a.get(i)).compareTo((Place) b.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    /** An empty array comes first, then a missing field, then values. */
    private record Place(int kind, Object value) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return kind != other.kind || kind < 2
                    ? Integer.compare(kind, other.kind)
                    : compare(value, other.value);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && compareTo(place) == 0;
        }

        @Override
        public int hashCode() {
            return kind;
        }
    }

    static List<Object> sortKey(Document document, Document sort) {
        List<Object> key = new ArrayList<>();
        sort.forEach(
                (field, direction) -> {
                    List<Object> values = values(document, field);
                    Comparator<Object> order = FullScan::compare;
                    if (values.isEmpty()) {
                        key.add(new Place(field.equals("tags") ? 0 : 1, ""));
                    } else {
                        key.add(
                                new Place(
                                        2,
                                        values.stream()
                                                .min(
                                                        (Integer) direction > 0
                                                                ? order
                                                                : order.reversed())
                                                .orElseThrow()));
                    }
                });
        return key;
    }
}
