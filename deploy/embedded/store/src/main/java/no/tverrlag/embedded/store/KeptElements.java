package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A projection that keeps some fields, and of one array the elements that meet a condition, each in
 * its place: {@code {a: 1, list: {$map: {input: "$list", in: {$cond: [condition, "$$this", 0]}}}}}.
 *
 * <p>The array is not taken apart: what is kept is copied as bytes, and the others become a zero.
 */
final class KeptElements {

    private static final byte[] ZERO = new byte[Integer.BYTES];
    private static final String ID = "_id";
    private static final int NOT_SUPPORTED = 31325;

    /** Those of a projection that are no expressions. */
    private static final Set<String> OPERATORS = Set.of("$slice", "$elemMatch", "$meta");

    private final Set<String> fields;
    private final String array;
    private final ElementCondition condition;

    private KeptElements(Set<String> fields, String array, ElementCondition condition) {
        this.fields = fields;
        this.array = array;
        this.condition = condition;
    }

    /**
     * Reads a projection; null if it is one without expressions.
     *
     * @throws MongoServerError if it has other expressions, which would be answered wrongly
     */
    static @Nullable KeptElements of(Document projection) {
        boolean expressions = projection.values().stream().anyMatch(KeptElements::isExpression);
        KeptElements read = expressions ? read(projection) : null;
        if (expressions && read == null) {
            throw new MongoServerError(
                    NOT_SUPPORTED, "Location31325", "this expression in a projection is unknown");
        }
        return read;
    }

    private static boolean isExpression(@Nullable Object wanted) {
        return wanted instanceof Document one
                && one.keySet().stream()
                        .anyMatch(key -> key.startsWith("$") && !OPERATORS.contains(key));
    }

    private static @Nullable KeptElements read(Document projection) {
        Set<String> fields = new HashSet<>(Set.of(ID));
        String array = null;
        ElementCondition condition = null;
        for (String field : projection.keySet()) {
            Object wanted = projection.get(field);
            if (wanted instanceof Document expression && array == null) {
                array = field;
                condition = condition(field, expression);
            } else if (!field.contains(".") && isYes(wanted)) {
                fields.add(field);
            } else {
                return null;
            }
        }
        return array == null || condition == null
                ? null
                : new KeptElements(fields, array, condition);
    }

    private static boolean isYes(@Nullable Object wanted) {
        return Boolean.TRUE.equals(wanted) || (wanted instanceof Number one && one.intValue() == 1);
    }

    private static @Nullable ElementCondition condition(String field, Document expression) {
        if (expression.size() == 1
                && expression.get("$map") instanceof Document map
                && map.keySet().equals(Set.of("input", "in"))
                && ("$" + field).equals(map.get("input"))
                && map.get("in") instanceof Document in
                && in.size() == 1
                && in.get("$cond") instanceof Collection<?> parts) {
            List<?> cond = new ArrayList<>(parts);
            boolean kept =
                    cond.size() == 3
                            && "$$this".equals(cond.get(1))
                            && cond.get(2) instanceof Number zero
                            && zero.intValue() == 0;
            return kept ? ElementCondition.of(cond.getFirst()) : null;
        }
        return null;
    }

    List<Document> project(List<Document> documents) {
        return documents.stream().map(this::project).toList();
    }

    private Document project(Document whole) {
        Document kept = new Document();
        whole.forEach(
                (field, value) -> {
                    if (field.equals(array)) {
                        kept.put(field, value instanceof LazyArray all ? kept(all) : null);
                    } else if (fields.contains(field)) {
                        kept.put(field, value);
                    }
                });
        return kept;
    }

    private LazyArray kept(LazyArray all) {
        byte[] bytes = all.bytes();
        if (bytes == null) {
            throw new IllegalStateException("an array that was found was changed");
        }
        ByteBuf to = Unpooled.buffer();
        to.writeIntLE(0);
        RawFields elements = new RawFields(bytes, 0);
        for (int index = 0; elements.next(); index++) {
            int start = elements.valueStart();
            if (elements.isDocument() && condition.holds(bytes, start)) {
                begin(BsonConstants.TYPE_EMBEDDED_DOCUMENT, index, to);
                to.writeBytes(bytes, start, elements.valueEnd() - start);
            } else {
                begin(BsonConstants.TYPE_INT32, index, to);
                to.writeBytes(ZERO);
            }
        }
        to.writeByte(BsonConstants.TERMINATING_BYTE);
        to.setIntLE(0, to.writerIndex());
        byte[] made = new byte[to.readableBytes()];
        to.readBytes(made);
        return new LazyArray(made);
    }

    private static void begin(byte type, int index, ByteBuf to) {
        to.writeByte(type);
        to.writeCharSequence(Integer.toString(index), StandardCharsets.US_ASCII);
        to.writeByte(BsonConstants.STRING_TERMINATION);
    }
}
