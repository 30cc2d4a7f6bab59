package no.tverrlag.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads records with {@link Sealed} fields: those fields leave memory only encrypted
 * with the person's key.
 */
public final class SealedJson {

    private static final String SEALING = "tverrlag.sealing";
    private static final String OPENING = "tverrlag.opening";
    private static final String BOUND = "person.";

    private final SubjectKeys keys;
    private final ObjectMapper mapper;

    public SealedJson(SubjectKeys keys) {
        this.keys = keys;
        this.mapper = DomainJson.mapper();
    }

    /**
     * For JSON that others are to read: each personal text is encrypted by itself and stands in its
     * field.
     *
     * @param context what the text belongs to, such as the event id; reading needs the same
     * @throws PersonErased if the value holds personal text and the person's key has been destroyed
     */
    public byte[] write(Object value, PersonId person, String context) {
        return each(value, person, context, false);
    }

    /**
     * As {@link #write}, for a copy of what was recorded before: if the person was erased since,
     * its personal text is written as erased.
     */
    public byte[] writeCopy(Object value, PersonId person, String context) {
        return each(value, person, context, true);
    }

    /**
     * As {@link #write}, shorter and quicker, for what only {@link #read} is to read: JSON, and all
     * personal texts as one ciphertext behind it. Nobody can change anything in it (ADR 25).
     */
    public byte[] writeTogether(Object value, PersonId person, String context) {
        KeyInUse key = new KeyInUse(keys, person);
        AllTogether texts = new AllTogether();
        try {
            byte[] json = written(value, texts);
            return texts.isEmpty() ? json : texts.behind(json, key, document(person, context));
        } finally {
            key.done();
        }
    }

    private byte[] each(Object value, PersonId person, String context, boolean copy) {
        KeyInUse key = new KeyInUse(keys, person);
        try {
            return written(value, new EachByItself(key, document(person, context), copy));
        } finally {
            key.done();
        }
    }

    private byte[] written(Object value, Sealing sealing) {
        AtomicReference<@Nullable Sealing> during = new AtomicReference<>(sealing);
        try {
            return mapper.writer().withAttribute(SEALING, during).writeValueAsBytes(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException defect) {
            throw unwrapped(defect);
        } finally {
            during.set(null);
        }
    }

    /**
     * What any of the others wrote. Personal text of an erased person reads as {@link
     * Sealed#erased()}.
     *
     * @throws SealBroken if a sealed field was changed or moved
     * @throws UncheckedIOException if the bytes are not this type's JSON; the message holds no
     *     content
     */
    public <T> T read(byte[] json, Class<T> type, PersonId person, String context) {
        KeyInUse key = new KeyInUse(keys, person);
        Opening opening = new Opening(key, document(person, context), json);
        AtomicReference<@Nullable Opening> during = new AtomicReference<>(opening);
        try {
            return mapper.readerFor(type)
                    .withAttribute(OPENING, during)
                    .readValue(json, 0, opening.lengthOfJson());
        } catch (IOException undecodable) {
            throw unwrapped(undecodable);
        } finally {
            during.set(null);
            key.done();
        }
    }

    private static String document(PersonId person, String context) {
        return person.value() + "\u0000" + context + "\u0000";
    }

    /**
     * Something that can be compared with the same value later, but tells nothing of it once the
     * person is erased: a hash keyed by the person's own key.
     *
     * @throws PersonErased if the person's key has been destroyed
     */
    public String bind(PersonId person, String value) {
        byte[] key = null;
        while (key == null) {
            key = keys.findOrCreate(person).derived("bind");
        }
        return BOUND + Hmac.text(Hmac.of(key, value));
    }

    /** Is {@code bound} what {@link #bind} made of this value? Nobody can tell of the erased. */
    public boolean isBound(PersonId person, String value, String bound) {
        return bound.startsWith(BOUND)
                ? !keys.isErased(person) && bind(person, value).equals(bound)
                : bound.equals(value);
    }

    private static RuntimeException unwrapped(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SealBroken
                    || cause instanceof PersonErased
                    || cause instanceof MasterKeyUnknown) {
                return (RuntimeException) cause;
            }
            if (cause instanceof com.mongodb.MongoException store) {
                return store;
            }
        }
        return new UncheckedIOException(
                new IOException(
                        "not the JSON of this type: " + failure.getClass().getSimpleName()));
    }

    /** Reads and writes sealed text with its person at hand, and refuses it without. */
    static SimpleModule sealedModule() {
        SimpleModule module = new SimpleModule("tverrlag-sealed");
        module.addSerializer(Sealed.class, new Writing());
        module.addDeserializer(Sealed.class, new Reading());
        return module;
    }

    /**
     * What an attribute refers to while its document is written or read. The mapper keeps the
     * attributes of the first document of each type, so they must refer to nothing of it
     * afterwards.
     */
    private static <T> @Nullable T during(@Nullable Object attribute, Class<T> type) {
        return attribute instanceof AtomicReference<?> held ? type.cast(held.get()) : null;
    }

    private static final class Writing extends StdSerializer<Sealed> {
        private static final long serialVersionUID = 1L;

        Writing() {
            super(Sealed.class);
        }

        @Override
        public void serialize(Sealed text, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            Sealing sealing = during(provider.getAttribute(SEALING), Sealing.class);
            if (sealing == null) {
                throw new IOException("personal text can't be written without its person");
            }
            out.writeString(sealing.written(text, out.getOutputContext()));
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
            Opening opening = during(context.getAttribute(OPENING), Opening.class);
            if (opening == null) {
                throw new IOException("personal text can't be read without its person");
            }
            return opening.text(in.getText(), in.getParsingContext());
        }
    }
}
