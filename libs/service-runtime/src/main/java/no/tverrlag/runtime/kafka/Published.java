package no.tverrlag.runtime.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * What the topics hold from this service, read from the topics themselves: so that neither a kill
 * nor a lost token makes the outlet send twice, and a log that is older than they are is noticed.
 */
final class Published {

    /** How far back a topic that several services share is searched for our last record. */
    private static final long SHARED_LOOK_BACK = 500;

    private static final int WIDER = 8;

    private final BrokerClients kafka;
    private final String source;
    private final String home;
    private final Map<TopicPartition, Told> last = new HashMap<>();
    private final Set<TopicPartition> searchedWhole = new HashSet<>();

    /**
     * @param home the service or contract whose topic holds the service's own facts
     */
    Published(Map<String, Object> kafka, String source, String home) {
        this.kafka = new BrokerClients(kafka);
        this.source = source;
        this.home = home;
    }

    boolean isNew(String topic, int partition, long position) {
        return position > lastPosition(new TopicPartition(topic, partition));
    }

    /** The topic surely lacks it: what it holds last is older, or it holds nothing of us at all. */
    boolean surelyLacks(TopicPartition where, long position) {
        return position > lastPosition(where)
                && (last.containsKey(where) || searchedWhole.contains(where));
    }

    long lastPosition(TopicPartition where) {
        Told told = last.get(where);
        return told == null ? 0 : told.position();
    }

    void sent(Told told) {
        last.put(told.where(), told);
    }

    /** The last record of each partition that has any. */
    Collection<Told> lasts() {
        return List.copyOf(last.values());
    }

    /**
     * Reads the ends of the service's own topic and of the access log's.
     *
     * @param patience how long to wait for the broker
     */
    void refresh(Duration patience) {
        last.clear();
        searchedWhole.clear();
        try (KafkaConsumer<String, byte[]> consumer = kafka.consumer(patience)) {
            for (String topic : topics()) {
                boolean shared = topic.equals(Topics.of("access"));
                Ends ends = ends(consumer, topic);
                ends.reachedBy(shared ? SHARED_LOOK_BACK : 1).stream()
                        .filter(where -> begin(ends, where) == 0)
                        .forEach(searchedWhole::add);
                read(consumer, ends, shared ? SHARED_LOOK_BACK : 1, this::isLater);
            }
        }
    }

    private void isLater(Told told) {
        last.merge(
                told.where(),
                told,
                (one, other) -> one.position() < other.position() ? other : one);
    }

    /**
     * What was told last, partition by partition, back to the first record that is enough, which is
     * among it, or to the beginning.
     */
    List<Told> backTo(Predicate<Told> enough, Duration patience) {
        List<Told> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = kafka.consumer(patience)) {
            for (String topic : topics()) {
                Ends open = ends(consumer, topic);
                for (long back = SHARED_LOOK_BACK; !open.isEmpty(); back *= WIDER) {
                    Map<TopicPartition, List<Told>> windows = new HashMap<>();
                    read(
                            consumer,
                            open,
                            back,
                            told ->
                                    windows.computeIfAbsent(told.where(), _ -> new ArrayList<>())
                                            .add(told));
                    Set<TopicPartition> settled = open.reachedBy(back);
                    windows.forEach(
                            (where, window) -> {
                                int from = lastOf(window, enough);
                                if (from >= 0 || settled.contains(where)) {
                                    settled.add(where);
                                    found.addAll(window.subList(Math.max(0, from), window.size()));
                                }
                            });
                    open = open.without(settled);
                }
            }
        }
        return found;
    }

    /** Where the last one stands that is enough; -1 if none is. */
    private static int lastOf(List<Told> window, Predicate<Told> enough) {
        int at = window.size() - 1;
        while (at >= 0 && !enough.test(window.get(at))) {
            at--;
        }
        return at;
    }

    private List<String> topics() {
        return home.equals("access")
                ? List.of(Topics.of("access"))
                : List.of(Topics.of(home), Topics.of("access"));
    }

    /** Where the partitions begin and end. */
    private record Ends(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {

        boolean isEmpty() {
            return ends.isEmpty();
        }

        /** Those that are read as a whole by looking back so far. */
        Set<TopicPartition> reachedBy(long back) {
            Set<TopicPartition> reached = new HashSet<>();
            ends.forEach(
                    (where, end) -> {
                        if (end <= back || end - back <= begins.getOrDefault(where, 0L)) {
                            reached.add(where);
                        }
                    });
            return reached;
        }

        Ends without(Set<TopicPartition> settled) {
            Map<TopicPartition, Long> left = new HashMap<>(ends);
            left.keySet().removeAll(settled);
            return new Ends(begins, left);
        }
    }

    private static Ends ends(KafkaConsumer<String, byte[]> consumer, String topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            partitions.add(new TopicPartition(topic, partition));
        }
        return new Ends(consumer.beginningOffsets(partitions), consumer.endOffsets(partitions));
    }

    private void read(
            KafkaConsumer<String, byte[]> consumer, Ends where, long back, Consumer<Told> take) {
        Map<TopicPartition, Long> ends = new HashMap<>(where.ends());
        ends.entrySet().removeIf(each -> each.getValue() <= begin(where, each.getKey()));
        consumer.assign(ends.keySet());
        ends.forEach(
                (partition, end) ->
                        consumer.seek(partition, Math.max(begin(where, partition), end - back)));
        BrokerClients.readUpTo(consumer, ends, record -> Told.by(source, record).ifPresent(take));
    }

    private static long begin(Ends where, TopicPartition partition) {
        return where.begins().getOrDefault(partition, 0L);
    }

    static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return Optional.ofNullable(header)
                .map(found -> new String(found.value(), StandardCharsets.UTF_8));
    }
}
