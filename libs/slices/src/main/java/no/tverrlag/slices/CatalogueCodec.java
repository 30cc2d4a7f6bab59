package no.tverrlag.slices;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.axon.EventCodec;
import no.tverrlag.kernel.EventType;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.StoredShape;
import no.tverrlag.privacy.SealedJson;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Turns facts into stored bytes and back, with names and versions from the catalogue and personal
 * text sealed.
 */
public final class CatalogueCodec implements EventCodec {

    private static final String POSITION = "tverrlag-position";
    private static final String RECORDED = "tverrlag-recorded";

    private final Catalogues catalogues;
    private final SealedJson json;

    public CatalogueCodec(Catalogues catalogues, SealedJson json) {
        this.catalogues = catalogues;
        this.json = json;
    }

    @Override
    public Encoded encode(EventMessage message) {
        PersonEvent event =
                (PersonEvent) java.util.Objects.requireNonNull(message.payload(), "payload");
        EventType<? extends PersonEvent> row = catalogues.rowOf(event.getClass());
        Map<String, String> metadata = new HashMap<>(message.metadata());
        metadata.remove(POSITION);
        metadata.remove(RECORDED);
        metadata.computeIfPresent(
                BoundaryFold.REQUEST,
                (_, request) ->
                        request.startsWith(Stamp.IMPERSONAL)
                                ? request
                                : json.bind(event.person(), request));
        return new Encoded(
                row.name(),
                row.version(),
                message.timestamp(),
                metadata,
                json.writeTogether(event, event.person(), message.identifier()));
    }

    @Override
    public EventMessage decode(StoredEvent stored) {
        Map<String, String> metadata = new HashMap<>(stored.metadata());
        metadata.put(POSITION, Long.toString(stored.position()));
        metadata.put(RECORDED, stored.recordedAt().toString());
        PersonEvent event = event(stored);
        EventType<? extends PersonEvent> row = catalogues.rowOf(event.getClass());
        return new GenericEventMessage(
                stored.id(),
                typeOf(row.name(), row.version()),
                event,
                metadata,
                stored.occurredAt());
    }

    /** Did this request lead to a fact about the person whose metadata hold {@code stored}? */
    boolean isRequest(PersonId person, String request, @Nullable String stored) {
        return stored != null && json.isBound(person, request, stored);
    }

    /** The fact that a stored event holds. */
    public Fact<PersonEvent> fact(StoredEvent stored) {
        return new Fact<>(
                event(stored),
                EnvelopeFields.envelope(
                        stored.metadata(), stored.id(), stored.occurredAt(), stored.recordedAt()),
                stored.position());
    }

    /** The fact that a message read from the store holds. */
    public static Fact<PersonEvent> fact(EventMessage message) {
        Map<String, String> metadata = message.metadata();
        PersonEvent event =
                (PersonEvent) java.util.Objects.requireNonNull(message.payload(), "payload");
        Instant recordedAt = Instant.parse(required(metadata, RECORDED));
        return new Fact<>(
                event,
                EnvelopeFields.envelope(
                        metadata, message.identifier(), message.timestamp(), recordedAt),
                Long.parseLong(required(metadata, POSITION)));
    }

    static MessageType typeOf(String name, int version) {
        return new MessageType(name, Integer.toString(version));
    }

    private PersonEvent event(StoredEvent stored) {
        StoredShape<? extends PersonEvent> shape =
                catalogues
                        .shape(stored.name(), stored.version())
                        .orElseThrow(
                                () ->
                                        new UnknownEvent(
                                                stored.name(),
                                                stored.version(),
                                                stored.position()));
        PersonId person = new PersonId(required(stored.metadata(), "person"));
        return shape.lift().apply(json.read(stored.data(), shape.type(), person, stored.id()));
    }

    private static String required(Map<String, String> metadata, String name) {
        String value = metadata.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the event's metadata lacks " + name);
        }
        return value;
    }
}
