package no.tverrlag.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class BrokerTest {

    private static final String TOPIC = "tverrlag.referral.v1";
    private static final int ENOUGH = 300;

    @TempDir Path directory;

    @Test
    void it_has_the_topics_and_keeps_records_over_two_restarts() throws Exception {
        for (int round = 1; round <= 3; round++) {
            try (Broker broker = Broker.open(directory, 0)) {
                produce(broker.bootstrap(), "k" + round);
                assertThat(consume(broker.bootstrap(), "classic", "c" + round, round))
                        .hasSize(round)
                        .contains("k" + round);
                assertThat(consume(broker.bootstrap(), "consumer", "n" + round, round))
                        .hasSize(round);
                assertTopics(broker.bootstrap());
            }
        }
    }

    @Test
    void a_topic_is_not_made_by_a_typing_error() throws Exception {
        try (Broker broker = Broker.open(directory, 0);
                var producer = producer(broker.bootstrap(), 2_000)) {
            assertThatThrownBy(
                            () -> producer.send(new ProducerRecord<>("tverrlag.typo", "x")).get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void a_taken_port_and_a_used_directory_are_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                BrokerProcess second = BrokerProcess.start(directory, taken.getLocalPort())) {
            assertThat(second.firstLine())
                    .isEqualTo(
                            "broker cannot start: port %d cannot be listened on"
                                    .formatted(taken.getLocalPort()));
            assertThat(second.exitCode()).isEqualTo(2);
        }
        try (Broker broker = Broker.open(directory, 0);
                BrokerProcess second = BrokerProcess.start(directory, 0)) {
            assertThat(broker.port()).isPositive();
            assertThat(second.firstLine())
                    .isEqualTo("broker cannot start: another broker uses the directory");
            assertThat(second.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void every_acknowledged_record_survives_a_kill() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int round = 1; round <= 2; round++) {
            try (BrokerProcess broker = BrokerProcess.start(directory, 0)) {
                CountDownLatch enough = new CountDownLatch(ENOUGH);
                Thread load = load(broker.bootstrap(), "r" + round, acknowledged, enough);
                assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
                broker.kill();
                load.join();
            }
        }
        try (BrokerProcess broker = BrokerProcess.start(directory, 0)) {
            assertThat(consume(broker.bootstrap(), "classic", "after", acknowledged.size()))
                    .containsAll(acknowledged);
            assertThat(broker.stop()).isEqualTo(143);
        }
    }

    private static Thread load(
            String bootstrap, String prefix, Set<String> acknowledged, CountDownLatch enough) {
        return Thread.ofPlatform()
                .start(
                        () -> {
                            try (var producer = producer(bootstrap, 1_000)) {
                                for (int i = 0; ; i++) {
                                    String key = prefix + "-" + i;
                                    producer.send(new ProducerRecord<>(TOPIC, key, key)).get();
                                    acknowledged.add(key);
                                    enough.countDown();
                                }
                            } catch (ExecutionException | InterruptedException killed) {
                                enough.countDown();
                            }
                        });
    }

    private static void assertTopics(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Set<String> names = admin.listTopics().names().get();
            Set<String> expected = new HashSet<>();
            for (String service : List.of("referral", "team", "plan", "notification", "access")) {
                expected.add("tverrlag." + service + ".v1");
                expected.add("tverrlag." + service + ".v1.dead");
            }
            assertThat(names).isEqualTo(expected);
            var topic = admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC);
            assertThat(topic.partitions()).hasSize(12);
        }
    }

    private static void produce(String bootstrap, String key) throws Exception {
        try (var producer = producer(bootstrap, 30_000)) {
            producer.send(new ProducerRecord<>(TOPIC, key, key)).get();
        }
    }

    private static KafkaProducer<String, String> producer(String bootstrap, int deadline) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "acks", "all",
                        "linger.ms", 0,
                        "max.block.ms", deadline,
                        "request.timeout.ms", deadline,
                        "delivery.timeout.ms", deadline),
                new StringSerializer(),
                new StringSerializer());
    }

    private static List<String> consume(
            String bootstrap, String protocol, String group, int count) {
        List<String> keys = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", bootstrap,
                                "group.id", group,
                                "group.protocol", protocol,
                                "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (keys.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> record :
                        consumer.poll(Duration.ofMillis(500))) {
                    keys.add(record.key());
                }
            }
            consumer.commitSync();
        }
        return keys;
    }
}
