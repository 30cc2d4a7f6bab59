package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.backend.aggregation.stage.AddFieldsStage;
import de.bwaldvogel.mongo.backend.aggregation.stage.AggregationStage;
import de.bwaldvogel.mongo.backend.aggregation.stage.ProjectStage;
import de.bwaldvogel.mongo.backend.aggregation.stage.ReplaceRootStage;
import de.bwaldvogel.mongo.backend.aggregation.stage.UnsetStage;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An update that is a pipeline: it makes the document that takes the place of the one it is given,
 * and can name the store's time, {@code $$NOW}.
 */
final class PipelineUpdate {

    /** Marks a pipeline where the protocol's other form of an update, a document, is expected. */
    private static final String WRAPPED = "$pipeline";

    private static final int INVALID_OPTIONS = 72;

    private final List<AggregationStage> stages;

    private PipelineUpdate(List<AggregationStage> stages) {
        this.stages = stages;
    }

    /** The update, or null if it is not a pipeline. */
    static @Nullable PipelineUpdate of(@Nullable Object update) {
        Object plain = update instanceof Document wrapped ? wrapped.get(WRAPPED) : update;
        if (!(plain instanceof Collection<?> given)) {
            return null;
        }
        List<AggregationStage> stages = new ArrayList<>();
        given.forEach(stage -> stages.add(stage(stage)));
        return new PipelineUpdate(stages);
    }

    /** Lets a pipeline pass where only a document can. */
    static @Nullable Object wrap(@Nullable Object update) {
        return update instanceof Collection ? new Document(WRAPPED, update) : update;
    }

    private static AggregationStage stage(@Nullable Object given) {
        if (!(given instanceof Document stage) || stage.size() != 1) {
            throw refused("a stage of an update is a document with one field");
        }
        String name = stage.keySet().iterator().next();
        Object value = stage.get(name);
        return switch (name) {
            case "$set", "$addFields" -> new AddFieldsStage(document(name, value));
            case "$unset" -> new UnsetStage(value);
            case "$project" -> new ProjectStage(value);
            case "$replaceRoot" -> new ReplaceRootStage(document(name, value));
            case "$replaceWith" -> new ReplaceRootStage(new Document("newRoot", value));
            default -> throw refused(name + " is not allowed to be used within an update");
        };
    }

    private static Document document(String stage, @Nullable Object value) {
        if (value instanceof Document document) {
            return document;
        }
        throw refused(stage + " needs a document");
    }

    private static MongoServerError refused(String why) {
        return new MongoServerError(INVALID_OPTIONS, "InvalidOptions", why);
    }

    /** What becomes of the document. */
    Document applyTo(Document document) {
        Stream<Document> made = Stream.of(document.clone());
        for (AggregationStage stage : stages) {
            made = stage.apply(made);
        }
        return made.findFirst().orElseThrow();
    }

    /** What an upsert makes where nothing matches: it begins with the filter's equalities. */
    Document applyToNew(Document filter) {
        Document begun = new Document();
        putEqualities(filter, begun);
        return applyTo(begun);
    }

    private static void putEqualities(Document filter, Document begun) {
        filter.forEach(
                (field, value) -> {
                    if (field.equals("$and") && value instanceof Collection<?> all) {
                        all.forEach(one -> putEqualities((Document) one, begun));
                    } else if (!field.startsWith("$")
                            && !field.contains(".")
                            && !isOperator(value)) {
                        begun.put(field, value);
                    }
                });
    }

    private static boolean isOperator(@Nullable Object value) {
        return value instanceof Document document
                && document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }
}
