package no.tverrlag.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.EventType;

/** The AsyncAPI 3 document of one service: its topic, the key, the headers and every message. */
final class AsyncApi {
    private static final Set<String> KEPT_FOR_EVER = Set.of("referral", "team", "plan");
    private static final int PARTITIONS = 12;
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .build();

    private final Catalogue<?> catalogue;
    private final String service;

    AsyncApi(Catalogue<?> catalogue) {
        this.catalogue = catalogue;
        this.service = catalogue.service();
    }

    String text() {
        ObjectNode root = node().put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Tverrlag: public events of " + service)
                .put("version", "1.0.0")
                .put("description", "Generated from the event catalogue; do not edit.");
        root.put("defaultContentType", "application/json");
        root.putObject("channels").set(service, channel());
        root.putObject("operations").set("publish", operation());
        ObjectNode components = root.putObject("components");
        ObjectNode messages = components.putObject("messages");
        rows(catalogue).forEach(row -> messages.set(key(row), message(row)));
        components.putObject("messageTraits").set("envelope", envelope());
        try {
            return YAML.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All events of a topic. */
    static List<EventType<?>> rows(Catalogue<?> topic) {
        List<EventType<?>> rows = new ArrayList<>(topic.rows());
        rows.addAll(Contracts.onEveryTopic().rows());
        return rows;
    }

    private ObjectNode channel() {
        ObjectNode channel =
                node().put("address", Contracts.topicOf(service))
                        .put(
                                "description",
                                "In store order per person; a repeat has the same ce_id and"
                                        + " ce_sequence.");
        ObjectNode messages = channel.putObject("messages");
        rows(catalogue)
                .forEach(row -> messages.set(key(row), ref("#/components/messages/" + key(row))));
        ObjectNode kafka =
                channel.putObject("bindings").putObject("kafka").put("partitions", PARTITIONS);
        if (KEPT_FOR_EVER.contains(service)) {
            kafka.putObject("topicConfiguration").put("retention.ms", -1);
        }
        kafka.put("bindingVersion", "0.5.0");
        return channel;
    }

    private ObjectNode operation() {
        ObjectNode operation = node().put("action", "send");
        operation.set("channel", ref("#/channels/" + service));
        return operation;
    }

    private ObjectNode message(EventType<?> row) {
        ObjectNode message =
                node().put("name", row.cloudEventsType())
                        .put("title", row.type().getSimpleName())
                        .put("contentType", "application/json")
                        .put("x-category", row.category().name());
        message.putArray("traits").add(ref("#/components/messageTraits/envelope"));
        message.set("payload", ref("../schemas/" + fileOf(row)));
        return message;
    }

    private ObjectNode envelope() {
        ObjectNode envelope = node();
        ObjectNode headers = envelope.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        for (Header header : Header.ALL) {
            ObjectNode property = properties.putObject(header.name()).put("type", "string");
            if (!header.format().isEmpty()) {
                property.put("format", header.format());
            }
            property.put("description", header.says());
        }
        var required = headers.putArray("required");
        Header.ALL.stream().filter(Header::required).map(Header::name).forEach(required::add);
        ObjectNode kafka = envelope.putObject("bindings").putObject("kafka");
        kafka.putObject("key")
                .put("type", "string")
                .put("description", "The person the event is about: an opaque id");
        kafka.put("bindingVersion", "0.5.0");
        return envelope;
    }

    /** The document as it is read back from its text. */
    static JsonNode parsed(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    static String fileOf(EventType<?> row) {
        return row.name() + ".v" + row.version() + ".json";
    }

    private static String key(EventType<?> row) {
        return row.type().getSimpleName() + ".v" + row.version();
    }

    private static ObjectNode ref(String target) {
        return node().put("$ref", target);
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
