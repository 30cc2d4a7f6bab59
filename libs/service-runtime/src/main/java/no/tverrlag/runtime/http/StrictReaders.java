package no.tverrlag.runtime.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.tverrlag.kernel.ActorRef;

/**
 * Readers for what Jackson's own take too kindly. Instants and days are texts as RFC 3339 writes
 * them: no seconds or days since 1970, no lists of parts. A code has no blanks around it. Whoever
 * is named has an organisation no longer than any other text.
 */
final class StrictReaders extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** In characters; as the interface documents say of every text. */
    private static final int LONGEST_TEXT = 10_000;

    private static final Pattern INSTANT =
            Pattern.compile(
                    "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    StrictReaders() {
        super("tverrlag-strict");
        addDeserializer(
                Instant.class,
                new Reader<>(
                        Instant.class, INSTANT, text -> OffsetDateTime.parse(text).toInstant()));
        addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, DAY, LocalDate::parse));
        setDeserializerModifier(new CodesAndNamed());
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Pattern shape;
        private final transient Function<String, T> parsed;

        Reader(Class<T> type, Pattern shape, Function<String, T> parsed) {
            super(type);
            this.shape = shape;
            this.parsed = parsed;
        }

        @Override
        @SuppressWarnings("unchecked") // the type was given as such
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            try {
                if (shape.matcher(text).matches()) {
                    return parsed.apply(text);
                }
            } catch (DateTimeException noSuchDay) {
                // it has the shape alone
            }
            return (T)
                    context.handleWeirdStringValue(handledType(), text, "not as RFC 3339 has it");
        }
    }

    private static final class CodesAndNamed extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription description,
                JsonDeserializer<?> usual) {
            return new Code(type.getRawClass(), usual);
        }

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config,
                BeanDescription description,
                JsonDeserializer<?> usual) {
            return description.getBeanClass().equals(ActorRef.class) ? new Named(usual) : usual;
        }
    }

    private static final class Code extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private final Class<?> code;

        Code(Class<?> code, JsonDeserializer<?> usual) {
            super(usual);
            this.code = code;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> other) {
            return new Code(code, other);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                String text = parser.getText();
                if (!text.equals(text.strip())) {
                    return context.handleWeirdStringValue(code, text, "blanks around a code");
                }
            }
            return super.deserialize(parser, context);
        }
    }

    /** Somebody named in a body; services pass this on as it is, so nobody else looks at it. */
    private static final class Named extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        Named(JsonDeserializer<?> usual) {
            super(usual);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> other) {
            return new Named(other);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            Object read = super.deserialize(parser, context);
            if (read instanceof ActorRef named
                    && named.organisation() != null
                    && named.organisation().length() > LONGEST_TEXT) {
                return context.reportInputMismatch(
                        ActorRef.class, "an organisation longer than a text may be");
            }
            return read;
        }
    }
}
