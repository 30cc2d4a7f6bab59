package no.tverrlag.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker with the samples of both topics on it, each as its service would publish it. */
final class PublishedSamples implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final int port;
    private final List<String> lines = new ArrayList<>();

    PublishedSamples(Path root, Path data) throws IOException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx384m",
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                root.resolve(
                                                "deploy/embedded/broker/target/tverrlag-embedded-broker-0.1.0-SNAPSHOT.jar")
                                        .toString(),
                                "--data",
                                data.toString(),
                                "--port",
                                "0")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith("broker ready on port ")) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("the broker did not start");
        }
        port = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** What a follower prints of one topic, in its order. */
    List<String> linesOf(String service) {
        return lines.stream().filter(each -> each.contains(" " + service + ".")).toList();
    }

    /** All samples of a service, and the last one a second time, as after a broken connection. */
    void publish(Path contracts, String service) throws IOException {
        try (KafkaProducer<String, String> producer = producer();
                Stream<Path> files = Files.list(contracts.resolve("samples"))) {
            List<Path> samples =
                    files.filter(each -> each.getFileName().toString().startsWith(service + "."))
                            .sorted()
                            .toList();
            for (int i = 0; i < samples.size(); i++) {
                String name = samples.get(i).getFileName().toString().replace(".json", "");
                send(producer, name, i + 1, Files.readString(samples.get(i)));
                lines.add((i + 1) + " " + name + " person-1");
            }
            Path last = samples.getLast();
            String name = last.getFileName().toString().replace(".json", "");
            send(producer, name, samples.size(), Files.readString(last));
        }
    }

    void publishMisfit(String name, long position) {
        try (KafkaProducer<String, String> producer = producer()) {
            send(producer, name, position, "{\"person\": 7}");
        }
    }

    private static void send(
            KafkaProducer<String, String> producer, String name, long position, String body) {
        String service = name.substring(0, name.indexOf('.'));
        ProducerRecord<String, String> record =
                new ProducerRecord<>("tverrlag." + service + ".v1", "person-1", body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "event-" + service + "-" + position,
                        "ce_type",
                        "no.tverrlag." + name,
                        "ce_source",
                        "/tverrlag/" + service,
                        "ce_subject",
                        "person-1",
                        "ce_dataschema",
                        "/schemas/" + name + ".json",
                        "ce_sequence",
                        Long.toString(position),
                        "content-type",
                        "application/json")
                .forEach(
                        (header, value) ->
                                record.headers()
                                        .add(header, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get(30, TimeUnit.SECONDS);
        } catch (Exception notSent) {
            throw new IllegalStateException("a sample could not be published", notSent);
        }
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        out.close();
    }
}
