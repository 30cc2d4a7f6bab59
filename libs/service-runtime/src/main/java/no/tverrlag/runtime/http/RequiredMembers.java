package no.tverrlag.runtime.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * A body holds every member that its record does not mark {@code @Nullable}; else it is malformed,
 * and the problem document says which member is missing.
 */
@Singleton
public class RequiredMembers implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(
                new SimpleModule("tverrlag-required-members")
                        .setDeserializerModifier(new OfRecords()));
    }

    private static final class OfRecords extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config,
                BeanDescription description,
                JsonDeserializer<?> deserializer) {
            return description.getBeanClass().isRecord()
                    ? new Demanding(deserializer)
                    : deserializer;
        }
    }

    private static final class Demanding extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        Demanding(JsonDeserializer<?> deserializer) {
            super(deserializer);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
            return new Demanding(deserializer);
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            Object read = super.deserialize(in, context);
            if (read != null) {
                for (RecordComponent component : read.getClass().getRecordComponents()) {
                    demand(component, read, in);
                }
            }
            return read;
        }

        private static void demand(RecordComponent component, Object read, JsonParser in)
                throws IOException {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && value(component, read) == null) {
                MismatchedInputException missing =
                        MismatchedInputException.from(
                                in, component.getType(), "a required member is missing");
                missing.prependPath(read, component.getName());
                throw missing;
            }
        }

        private static @Nullable Object value(RecordComponent component, Object read) {
            try {
                component.getAccessor().setAccessible(true);
                return component.getAccessor().invoke(read);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a record's components can be read", impossible);
            }
        }
    }
}
