package no.tverrlag.example;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A sector's own app: follows the plan and team topics, each fact once, whatever breaks off.
 *
 * <p>Position and effect stand in one file that is replaced as a whole, so neither is there without
 * the other.
 */
public final class SectorApp {

    private static final Map<String, String> ENVIRONMENT = System.getenv();
    private static final Path CONTRACTS =
            Path.of(ENVIRONMENT.getOrDefault("CONTRACTS", "contracts"));
    private static final Path STATE = Path.of(ENVIRONMENT.getOrDefault("STATE", "state.json"));
    private static final boolean STOP_AT_END = ENVIRONMENT.containsKey("STOP_AT_END");
    private static final List<String> TOPICS = List.of("tverrlag.plan.v1", "tverrlag.team.v1");

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchemaFactory factory =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<String, JsonSchema> schemas = new HashMap<>();
    private final Map<String, Map<String, Long>> state;

    private SectorApp() throws IOException {
        state =
                Files.exists(STATE)
                        ? json.readValue(STATE.toFile(), new TypeReference<>() {})
                        : new TreeMap<>(
                                Map.of("positions", new TreeMap<>(), "facts", new TreeMap<>()));
    }

    public static void main(String[] arguments) throws IOException {
        try {
            new SectorApp().follow();
        } catch (IllegalStateException misfit) {
            System.err.println("SectorApp: does not fit its schema: " + misfit.getMessage());
            System.exit(1);
        }
    }

    private void follow() throws IOException {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        ENVIRONMENT.getOrDefault("KAFKA_BOOTSTRAP", "127.0.0.1:9392"),
                        "group.id",
                        ENVIRONMENT.getOrDefault("GROUP", "sector-app-java"),
                        "auto.offset.reset",
                        "earliest");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(TOPICS);
            while (true) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(1));
                if (STOP_AT_END && records.isEmpty() && atEnd(consumer)) {
                    return;
                }
                for (ConsumerRecord<String, String> each : records) {
                    take(each);
                }
            }
        }
    }

    private static boolean atEnd(KafkaConsumer<String, String> consumer) {
        var ends = consumer.endOffsets(consumer.assignment());
        return !ends.isEmpty()
                && ends.entrySet().stream()
                        .allMatch(each -> consumer.position(each.getKey()) >= each.getValue());
    }

    /** The effect: how many facts of which kind there are. A repeat has an old position. */
    private void take(ConsumerRecord<String, String> record) throws IOException {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(
                        each ->
                                headers.put(
                                        each.key(),
                                        new String(each.value(), StandardCharsets.UTF_8)));
        requireFit(headers, record.value());
        String source = headers.get("ce_source") + "#" + record.partition();
        String name = headers.getOrDefault("ce_type", "").replace("no.tverrlag.", "");
        long position = Long.parseLong(headers.getOrDefault("ce_sequence", ""));
        if (position <= part("positions").getOrDefault(source, 0L)) {
            return;
        }
        part("facts").merge(name, 1L, Long::sum);
        part("positions").put(source, position);
        save();
        System.out.println(position + " " + name + " " + headers.get("ce_subject"));
    }

    private Map<String, Long> part(String name) {
        return state.computeIfAbsent(name, _ -> new TreeMap<>());
    }

    /** {@code ce_dataschema} is such as {@code /schemas/team.MemberLeft.v1.json}. */
    private void requireFit(Map<String, String> headers, String body) {
        JsonSchema schema =
                schemas.computeIfAbsent(headers.getOrDefault("ce_dataschema", ""), this::schema);
        schema
                .validate(
                        body,
                        InputFormat.JSON,
                        each -> each.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .findFirst()
                .ifPresent(
                        misfit -> {
                            throw new IllegalStateException(
                                    headers.get("ce_type")
                                            + " at "
                                            + headers.get("ce_sequence")
                                            + ": "
                                            + misfit.getInstanceLocation());
                        });
    }

    private JsonSchema schema(String dataschema) {
        try {
            return factory.getSchema(
                    json.readTree(Files.readString(Path.of(CONTRACTS + dataschema))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void save() throws IOException {
        Path beside = STATE.resolveSibling(STATE.getFileName() + ".new");
        try (FileChannel file =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(json.writeValueAsBytes(state));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(beside, STATE, StandardCopyOption.ATOMIC_MOVE);
    }
}
