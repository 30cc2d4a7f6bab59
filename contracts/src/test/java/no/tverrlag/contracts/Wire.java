package no.tverrlag.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.privacy.DomainJson;
import no.tverrlag.testkit.Samples;

/**
 * The mapper that the services use, but sealed text as a fixed ciphertext, so that samples do not
 * differ from run to run.
 */
final class Wire {
    static final String CIPHERTEXT = "enc.v1.c2FtcGxlLWNpcGhlcnRleHQ";
    static final ObjectMapper JSON = DomainJson.mapper().registerModule(sealed());

    private Wire() {}

    /** On the wire such a record is its one string. */
    static boolean isId(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType().equals(String.class)
                && components[0].getName().equals("value");
    }

    static String text(JsonNode node) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(
                                Separators.createDefaultInstance()
                                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(lines)
                        .withArrayIndenter(lines);
        try {
            return JSON.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    static <T> T read(JsonNode json, Class<T> type) {
        try {
            return JSON.treeToValue(json, type);
        } catch (JsonProcessingException unfit) {
            throw new UncheckedIOException(unfit);
        }
    }

    private static SimpleModule sealed() {
        return new SimpleModule("samples")
                .addSerializer(Sealed.class, new Writing())
                .addDeserializer(Sealed.class, new Reading());
    }

    private static final class Writing extends StdSerializer<Sealed> {
        private static final long serialVersionUID = 1L;

        Writing() {
            super(Sealed.class);
        }

        @Override
        public void serialize(Sealed text, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(CIPHERTEXT);
        }
    }

    private static final class Reading extends StdDeserializer<Sealed> {
        private static final long serialVersionUID = 1L;

        Reading() {
            super(Sealed.class);
        }

        @Override
        public Sealed deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            if (!in.getText().equals(CIPHERTEXT)) {
                throw new IOException("not the sample's ciphertext");
            }
            return Samples.TEXT;
        }
    }
}
