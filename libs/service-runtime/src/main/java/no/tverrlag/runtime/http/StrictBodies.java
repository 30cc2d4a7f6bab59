package no.tverrlag.runtime.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Takes a body as it is meant or not at all: nothing missing, nothing said twice, no number cut to
 * a whole one or read as a text, no text read as a number, no ordinal for a code, no count of
 * seconds for a time.
 */
@Singleton
public class StrictBodies implements ObjectMapperCustomizer {

    /** Deeper than any body of ours; a deeper one is no body, whatever it costs to read. */
    private static final int DEEPEST = 32;

    private static final int LONGEST_NUMBER = 100;

    /** What is not read as what; Jackson would take most of it. */
    private static final Map<LogicalType, Set<CoercionInputShape>> NOT_AS =
            Map.of(
                    LogicalType.Textual,
                    EnumSet.of(
                            CoercionInputShape.Integer,
                            CoercionInputShape.Float,
                            CoercionInputShape.Boolean),
                    LogicalType.Integer,
                    EnumSet.of(
                            CoercionInputShape.Float,
                            CoercionInputShape.String,
                            CoercionInputShape.EmptyString,
                            CoercionInputShape.Boolean),
                    LogicalType.Float,
                    EnumSet.of(
                            CoercionInputShape.String,
                            CoercionInputShape.EmptyString,
                            CoercionInputShape.Boolean),
                    LogicalType.Boolean,
                    EnumSet.of(
                            CoercionInputShape.Integer,
                            CoercionInputShape.Float,
                            CoercionInputShape.String,
                            CoercionInputShape.EmptyString),
                    LogicalType.Enum,
                    EnumSet.of(CoercionInputShape.Integer, CoercionInputShape.EmptyString),
                    LogicalType.Collection,
                    EnumSet.of(CoercionInputShape.EmptyString),
                    LogicalType.Map,
                    EnumSet.of(CoercionInputShape.EmptyString),
                    LogicalType.POJO,
                    EnumSet.of(CoercionInputShape.EmptyString, CoercionInputShape.EmptyArray));

    /** After those that bring readers of their own, so that these here are asked first. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new StrictReaders());
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxNumberLength(LONGEST_NUMBER)
                                .build());
        mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.setAnnotationIntrospector(
                AnnotationIntrospectorPair.create(
                        mapper.getDeserializationConfig().getAnnotationIntrospector(),
                        new RequiredMembers()));
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        for (Map.Entry<LogicalType, Set<CoercionInputShape>> each : NOT_AS.entrySet()) {
            for (CoercionInputShape said : each.getValue()) {
                mapper.coercionConfigFor(each.getKey()).setCoercion(said, CoercionAction.Fail);
            }
        }
    }
}
