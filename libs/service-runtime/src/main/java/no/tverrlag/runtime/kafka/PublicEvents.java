package no.tverrlag.runtime.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.tverrlag.contracts.Contracts;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.EventType;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.StoredShape;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.runtime.trace.TraceContext;
import no.tverrlag.slices.EnvelopeFields;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Public events as CloudEvents 1.0 in Kafka's binary mode: envelope in the headers, content in the
 * body.
 */
public final class PublicEvents {

    private static final String PREFIX = "no.tverrlag.";

    private final SealedJson json;

    public PublicEvents(SealedJson json) {
        this.json = json;
    }

    static String sourceOf(String service) {
        return "/tverrlag/" + service;
    }

    /** On the topic that the event's name begins with. */
    public ProducerRecord<String, byte[]> record(
            String service,
            EventType<? extends PersonEvent> row,
            PersonEvent message,
            Fact<PersonEvent> fact) {
        String home = row.name().substring(0, row.name().indexOf('.'));
        return record(service, home, row, message, fact);
    }

    /**
     * @param home whose topic it goes to
     */
    public ProducerRecord<String, byte[]> record(
            String service,
            String home,
            EventType<? extends PersonEvent> row,
            PersonEvent message,
            Fact<PersonEvent> fact) {
        Envelope envelope = fact.envelope();
        String person = envelope.person().value();
        CloudEventBuilder event =
                CloudEventBuilder.v1()
                        .withId(envelope.eventId())
                        .withType(row.cloudEventsType())
                        .withSource(URI.create(sourceOf(service)))
                        .withSubject(person)
                        .withTime(OffsetDateTime.ofInstant(envelope.occurredAt(), ZoneOffset.UTC))
                        .withDataSchema(
                                URI.create(
                                        "/schemas/" + row.name() + ".v" + row.version() + ".json"))
                        .withDataContentType("application/json")
                        .withData(json.writeCopy(message, envelope.person(), envelope.eventId()))
                        .withExtension("partitionkey", person)
                        .withExtension("sequence", Long.toString(fact.position()))
                        .withExtension("recordedat", envelope.recordedAt().toString());
        Map<String, String> fields = EnvelopeFields.of(envelope);
        fields.remove(EnvelopeFields.TRACE);
        fields.forEach(event::withExtension);
        String topic = Topics.of(home);
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.<String>createWriter(topic, Topics.partitionOf(person), person)
                        .writeBinary(event.build());
        if (envelope.traceparent() != null) {
            record.headers().add(EnvelopeFields.TRACE, bytes(envelope.traceparent()));
        }
        return record;
    }

    /**
     * The envelope and the content of a record that somebody published; position is that in the
     * source's store.
     */
    Fact<PersonEvent> fact(
            Catalogue<? extends PersonEvent> contracts, ConsumerRecord<String, byte[]> record) {
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        StoredShape<? extends PersonEvent> shape = shapeOf(contracts, event.getType());
        PersonId person = new PersonId(Objects.requireNonNull(event.getSubject(), "subject"));
        Map<String, String> fields = new HashMap<>();
        for (String name : event.getExtensionNames()) {
            fields.put(name, String.valueOf(event.getExtension(name)));
        }
        Published.header(record, EnvelopeFields.TRACE)
                .flatMap(TraceContext::parse)
                .ifPresent(trace -> fields.put(EnvelopeFields.TRACE, trace.text()));
        byte[] data = Objects.requireNonNull(event.getData(), "data").toBytes();
        Instant occurredAt = Objects.requireNonNull(event.getTime(), "time").toInstant();
        Instant recordedAt =
                Instant.parse(Objects.requireNonNull(fields.get("recordedat"), "recordedat"));
        return new Fact<>(
                shape.lift().apply(json.read(data, shape.type(), person, event.getId())),
                EnvelopeFields.envelope(fields, event.getId(), occurredAt, recordedAt),
                Long.parseLong(Objects.requireNonNull(fields.get("sequence"), "sequence")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static StoredShape<? extends PersonEvent> shapeOf(
            Catalogue<? extends PersonEvent> contracts, String type) {
        for (StoredShape<? extends PersonEvent> shape : Contracts.shapesOn(contracts)) {
            if (shape.cloudEventsType().equals(type)) {
                return shape;
            }
        }
        throw new IllegalArgumentException(
                type.startsWith(PREFIX) ? "unknown event type " + type : "foreign event type");
    }
}
