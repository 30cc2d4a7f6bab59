package no.tverrlag.embedded.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics of Tverrlag: the public events of each service and, beside each, one for what a
 * consumer could not handle.
 */
final class Topics {

    private static final List<String> EVENTS =
            List.of(
                    "tverrlag.referral.v1",
                    "tverrlag.team.v1",
                    "tverrlag.plan.v1",
                    "tverrlag.notification.v1",
                    "tverrlag.access.v1");
    private static final String DEAD = ".dead";
    private static final int PARTITIONS = 12;
    private static final short ONE_COPY = 1;
    private static final long ANSWER_SECONDS = 60;
    private static final long PAUSE_NANOS = 20_000_000;
    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of(
                    TopicConfig.RETENTION_MS_CONFIG, "-1",
                    TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private Topics() {}

    /** Creates what is missing and returns when every partition answers. */
    static void create(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> present = admin.listTopics().names().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        List<NewTopic> missing = all().filter(topic -> !present.contains(topic.name())).toList();
        admin.createTopics(missing).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, OffsetSpec> ends =
                all().flatMap(Topics::partitions)
                        .collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
        awaitAnswers(admin, ends);
    }

    /** The broker hears of the topics a moment after the controller has made them. */
    private static void awaitAnswers(Admin admin, Map<TopicPartition, OffsetSpec> ends)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_SECONDS);
        while (true) {
            try {
                admin.listOffsets(ends).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException early) {
                boolean unheard = early.getCause() instanceof UnknownTopicOrPartitionException;
                if (!unheard || System.nanoTime() > deadline) {
                    throw early;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static Stream<NewTopic> all() {
        return EVENTS.stream()
                .flatMap(name -> Stream.of(topic(name, PARTITIONS), topic(name + DEAD, 1)));
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, ONE_COPY).configs(KEPT_FOR_EVER);
    }

    private static Stream<TopicPartition> partitions(NewTopic topic) {
        return IntStream.range(0, topic.numPartitions())
                .mapToObj(number -> new TopicPartition(topic.name(), number));
    }
}
