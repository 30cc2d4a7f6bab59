package no.tverrlag.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads and writes one-field id records as plain strings. */
final class IdJson {

    private IdJson() {}

    static boolean isId(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType() == String.class
                && components[0].getName().equals("value");
    }

    static final class Writers extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return isId(type.getRawClass()) ? Writer.of(type.getRawClass()) : null;
        }
    }

    /**
     * To find the accessor takes longer than to write the id, so it is found once for each type.
     */
    private static final class Writer extends StdSerializer<Object> {
        private static final long serialVersionUID = 1L;

        private final transient Method value;

        private Writer(Class<?> type, Method value) {
            super(type, false);
            this.value = value;
        }

        static Writer of(Class<?> type) {
            Method value = type.getRecordComponents()[0].getAccessor();
            value.setAccessible(true);
            return new Writer(type, value);
        }

        @Override
        public void serialize(Object id, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            try {
                out.writeString((String) value.invoke(id));
            } catch (ReflectiveOperationException impossible) {
                throw new IOException("an id record must have a readable value", impossible);
            }
        }
    }

    static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return isId(type.getRawClass()) ? Reader.of(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
            return isId(valueType);
        }
    }

    private static final class Reader extends StdDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        private final transient Constructor<?> canonical;

        private Reader(Class<?> type, Constructor<?> canonical) {
            super(type);
            this.canonical = canonical;
        }

        static Reader of(Class<?> type) {
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(String.class);
                canonical.setAccessible(true);
                return new Reader(type, canonical);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(
                        "an id record must have its canonical constructor", impossible);
            }
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(handledType(), in);
            }
            String text = in.getText();
            try {
                return canonical.newInstance(text);
            } catch (java.lang.reflect.InvocationTargetException refused) {
                throw context.weirdStringException("", handledType(), "not an id of this kind");
            } catch (ReflectiveOperationException impossible) {
                throw new IOException(
                        "an id record must have its canonical constructor", impossible);
            }
        }
    }
}
