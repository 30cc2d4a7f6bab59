package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one element of an array, which is a document: a few aggregation expressions on
 * its texts, answered from its bytes.
 */
sealed interface ElementCondition {

    /** The variable that {@code $map} gives the element. */
    String ELEMENT = "$$this.";

    /**
     * @param start where the element begins in the bytes
     */
    boolean holds(byte[] bytes, int start);

    /** {@code $or}. */
    record Any(List<ElementCondition> of) implements ElementCondition {
        @Override
        public boolean holds(byte[] bytes, int start) {
            for (ElementCondition one : of) {
                if (one.holds(bytes, start)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** {@code $and}. */
    record All(List<ElementCondition> of) implements ElementCondition {
        @Override
        public boolean holds(byte[] bytes, int start) {
            for (ElementCondition one : of) {
                if (!one.holds(bytes, start)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code $in} with a text and a field that is an array. */
    @SuppressWarnings("ArrayRecordComponent")
    record Holds(byte[] field, byte[] text) implements ElementCondition {
        @Override
        public boolean holds(byte[] bytes, int start) {
            RawFields fields = new RawFields(bytes, start);
            if (!fields.find(field) || !fields.isArray()) {
                return false;
            }
            RawFields elements = fields.inside();
            while (elements.next()) {
                if (elements.isText(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** {@code $in} with a field that is a text and several texts. */
    @SuppressWarnings("ArrayRecordComponent")
    record Is(byte[] field, List<byte[]> texts) implements ElementCondition {
        @Override
        public boolean holds(byte[] bytes, int start) {
            RawFields fields = new RawFields(bytes, start);
            if (fields.find(field)) {
                for (byte[] text : texts) {
                    if (fields.isText(text)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** Reads an expression; null if it is none of these. */
    static @Nullable ElementCondition of(@Nullable Object expression) {
        if (!(expression instanceof Document one) || one.size() != 1) {
            return null;
        }
        String operator = one.keySet().iterator().next();
        if (!(one.get(operator) instanceof Collection<?> given)) {
            return null;
        }
        List<?> operands = new ArrayList<>(given);
        return switch (operator) {
            case "$or" ->
                    all(operands) instanceof All(List<ElementCondition> of) ? new Any(of) : null;
            case "$and" -> all(operands);
            case "$in" -> operands.size() == 2 ? in(operands.getFirst(), operands.getLast()) : null;
            default -> null;
        };
    }

    private static @Nullable All all(List<?> expressions) {
        List<ElementCondition> conditions = new ArrayList<>();
        for (Object expression : expressions) {
            ElementCondition condition = of(expression);
            if (condition == null) {
                return null;
            }
            conditions.add(condition);
        }
        return new All(conditions);
    }

    private static @Nullable ElementCondition in(@Nullable Object what, @Nullable Object where) {
        if (literal(what) instanceof String text && where instanceof String path) {
            byte[] field = field(path);
            return field == null ? null : new Holds(field, utf8(text));
        }
        if (what instanceof String path && literal(where) instanceof Collection<?> texts) {
            byte[] field = field(path);
            boolean known = texts.stream().allMatch(it -> it instanceof String);
            return field == null || !known
                    ? null
                    : new Is(field, texts.stream().map(it -> utf8((String) it)).toList());
        }
        return null;
    }

    private static @Nullable Object literal(@Nullable Object expression) {
        return expression instanceof Document one && one.size() == 1 ? one.get("$literal") : null;
    }

    private static byte @Nullable [] field(String path) {
        String name = path.startsWith(ELEMENT) ? path.substring(ELEMENT.length()) : "";
        return name.isEmpty() || name.indexOf('.') >= 0 ? null : RawFields.name(name);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
