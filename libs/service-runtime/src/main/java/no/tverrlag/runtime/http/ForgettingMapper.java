package no.tverrlag.runtime.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.jackson.runtime.ObjectMapperProducer;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Reads and writes bodies and remembers nothing of them. Jackson by itself keeps its buffers for
 * the next document, and the names of all members it has ever met, those too that no body has and
 * that somebody may have typed a person's name into.
 */
@Singleton
class ForgettingMapper {

    /** Quarkus' own mapper with all its settings and customizers, on another factory. */
    @Produces
    @Singleton
    ObjectMapper mapper(Instance<ObjectMapperCustomizer> customizers) {
        ObjectMapper usual = new ObjectMapperProducer().objectMapper(customizers);
        JsonFactory remembering = usual.getFactory();
        JsonFactory forgetting =
                new JsonFactoryBuilder()
                        .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                        .streamReadConstraints(remembering.streamReadConstraints())
                        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .build();
        for (JsonParser.Feature feature : JsonParser.Feature.values()) {
            forgetting.configure(feature, remembering.isEnabled(feature));
        }
        return usual.copyWith(forgetting);
    }
}
