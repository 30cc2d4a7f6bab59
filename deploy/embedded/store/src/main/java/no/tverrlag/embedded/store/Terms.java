package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a filter says that an index understands. All terms hold at once, and of the alternatives, if
 * there are any, at least one.
 *
 * <p>Whatever is not understood is left to the matching of each document, so terms may say less
 * than the filter but never more.
 */
final class Terms {

    private final List<Term> all = new ArrayList<>();
    private @Nullable List<Terms> alternatives;
    private boolean complete = true;

    private Terms() {}

    static Terms of(Document filter) {
        Terms terms = new Terms();
        terms.add(filter);
        return terms;
    }

    List<Term> all() {
        return all;
    }

    /** The branches of the filter's {@code $or}, each with the terms that hold for all. */
    @Nullable List<Terms> alternatives() {
        return alternatives;
    }

    /** Do the terms say all that the filter says? */
    boolean isComplete() {
        return complete && alternatives == null;
    }

    List<Term> on(String path) {
        return all.stream().filter(term -> term.path().equals(path)).toList();
    }

    /** These terms and, as one filter, those of a branch. */
    Terms with(Terms branch) {
        Terms both = new Terms();
        both.all.addAll(all);
        both.all.addAll(branch.all);
        both.complete = complete && branch.isComplete();
        return both;
    }

    private void add(Document filter) {
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            String name = entry.getKey();
            if (name.equals("$and") && entry.getValue() instanceof Collection<?> parts) {
                parts.forEach(part -> addPart(part));
            } else if (name.equals("$or") && alternatives == null) {
                addAlternatives(entry.getValue());
            } else if (name.startsWith("$") || name.matches(".*\\.\\d+(\\..*)?")) {
                complete = false;
            } else {
                addField(name, entry.getValue());
            }
        }
    }

    private void addPart(@Nullable Object part) {
        if (part instanceof Document filter) {
            add(filter);
        } else {
            complete = false;
        }
    }

    private void addAlternatives(@Nullable Object value) {
        List<Terms> branches = new ArrayList<>();
        if (value instanceof Collection<?> filters) {
            for (Object filter : filters) {
                if (filter instanceof Document document) {
                    branches.add(Terms.of(document));
                }
            }
            alternatives = branches.size() == filters.size() ? branches : null;
        }
        complete = false;
    }

    private void addField(String path, @Nullable Object value) {
        if (value instanceof Document operators && hasOperators(operators)) {
            operators.forEach((operator, operand) -> addOperator(path, operator, operand));
        } else {
            addValues(path, Collections.singletonList(value));
        }
    }

    private static boolean hasOperators(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private void addOperator(String path, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> addValues(path, Collections.singletonList(operand));
            case "$in" -> addValues(path, operand);
            case "$all" -> addEach(path, operand);
            case "$gt" -> addBound(path, true, false, operand);
            case "$gte" -> addBound(path, true, true, operand);
            case "$lt" -> addBound(path, false, false, operand);
            case "$lte" -> addBound(path, false, true, operand);
            default -> complete = false;
        }
    }

    private void addValues(String path, @Nullable Object operand) {
        if (operand instanceof Collection<?> values && values.stream().allMatch(Terms::isPoint)) {
            all.add(new Term.OneOf(path, List.copyOf(values)));
        } else {
            complete = false;
        }
    }

    private void addEach(String path, @Nullable Object operand) {
        if (operand instanceof Collection<?> values) {
            values.stream()
                    .filter(Terms::isPoint)
                    .forEach(value -> all.add(new Term.OneOf(path, List.of(value))));
        }
        complete = false;
    }

    private void addBound(String path, boolean lower, boolean inclusive, @Nullable Object value) {
        boolean extreme = value instanceof MinKey || value instanceof MaxKey;
        if (value != null && isPoint(value) && !(value instanceof Document) && !extreme) {
            all.add(new Term.Bound(path, lower, inclusive, value));
        } else {
            complete = false;
        }
    }

    /** Null also means that the field is missing, an array means two things: neither is a point. */
    private static boolean isPoint(@Nullable Object value) {
        return value != null
                && !(value instanceof Missing)
                && !(value instanceof Collection)
                && !BsonRegularExpression.isRegularExpression(value)
                && !(value instanceof Document document && hasOperators(document));
    }
}
