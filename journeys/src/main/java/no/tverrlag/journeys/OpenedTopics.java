package no.tverrlag.journeys;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.tverrlag.contracts.Contracts;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.StoredShape;
import no.tverrlag.privacy.SealedJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The personal texts on the topics, as far as somebody with all keys there are can read them. */
final class OpenedTopics {

    private final SealedJson json;
    private final Map<String, StoredShape<?>> shapes = new HashMap<>();
    private final Map<String, Set<String>> byPerson = new HashMap<>();

    private OpenedTopics(SealedJson json) {
        this.json = json;
        for (Catalogue<?> each : Contracts.all()) {
            each.shapes().forEach(shape -> shapes.put(shape.cloudEventsType(), shape));
        }
    }

    /** By person's id. */
    static Map<String, Set<String>> texts(URI broker, SealedJson json) {
        OpenedTopics all = new OpenedTopics(json);
        PublishedEvent.forEach(broker, all::open);
        return all.byPerson;
    }

    private void open(ConsumerRecord<byte[], byte[]> record) {
        StoredShape<?> shape = shapes.get(PublishedEvent.header(record, "ce_type"));
        if (shape == null) {
            return; // damaged on purpose
        }
        String person = PublishedEvent.header(record, "ce_person");
        Object event =
                json.read(
                        record.value(),
                        shape.type(),
                        new PersonId(person),
                        PublishedEvent.header(record, "ce_id"));
        collect(event, byPerson.computeIfAbsent(person, _ -> new HashSet<>()));
    }

    private static void collect(Object value, Set<String> texts) {
        switch (value) {
            case Sealed sealed -> sealed.text().ifPresent(texts::add);
            case Collection<?> all -> all.forEach(each -> collect(each, texts));
            case Map<?, ?> all -> all.values().forEach(each -> collect(each, texts));
            case Record record -> within(record, texts);
            default -> {}
        }
    }

    private static void within(Record record, Set<String> texts) {
        for (RecordComponent each : record.getClass().getRecordComponents()) {
            try {
                each.getAccessor().setAccessible(true);
                Object held = each.getAccessor().invoke(record);
                if (held != null) {
                    collect(held, texts);
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("events are readable", impossible);
            }
        }
    }
}
