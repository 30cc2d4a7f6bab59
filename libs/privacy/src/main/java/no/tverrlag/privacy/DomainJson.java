package no.tverrlag.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * How domain records look as JSON: ids as plain strings, instants and dates in ISO 8601, enums by
 * name, nothing for what is absent; unknown members are ignored on reading.
 */
public final class DomainJson {

    private DomainJson() {}

    /**
     * A mapper for domain records without sealed fields; it refuses to write or read those, for
     * which {@link SealedJson} is the way.
     */
    public static ObjectMapper mapper() {
        return JsonMapper.builder(unpooled())
                .addModule(new JavaTimeModule())
                .addModule(ids())
                .addModule(SealedJson.sealedModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    /**
     * Buffers are not kept for the next document: what was personal in one would stay in memory for
     * as long as its buffer waits.
     */
    public static JsonFactory unpooled() {
        return JsonFactory.builder().recyclerPool(new FreshBuffers()).build();
    }

    /**
     * Refuses personal text where no person is at hand to seal it for, such as in answers over
     * HTTP.
     */
    public static Module sealed() {
        return SealedJson.sealedModule();
    }

    /**
     * Reads and writes every record whose one component is a string called {@code value} as that
     * string.
     */
    public static Module ids() {
        SimpleModule module =
                new SimpleModule("tverrlag-ids") {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void setupModule(SetupContext context) {
                        super.setupModule(context);
                        context.addSerializers(new IdJson.Writers());
                        context.addDeserializers(new IdJson.Readers());
                    }
                };
        return module;
    }
}
