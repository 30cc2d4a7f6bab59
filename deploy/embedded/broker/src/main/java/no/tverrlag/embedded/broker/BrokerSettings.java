package no.tverrlag.embedded.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of a broker that is alone, has little memory, and answers a producer only when the
 * record is on disk.
 */
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final Map<String, String> ALONE =
            Map.of(
                    "default.replication.factor", "1",
                    "offsets.topic.replication.factor", "1",
                    "offsets.topic.num.partitions", "4",
                    "transaction.state.log.replication.factor", "1",
                    "transaction.state.log.min.isr", "1",
                    "transaction.state.log.num.partitions", "2",
                    "share.coordinator.state.topic.replication.factor", "1",
                    "share.coordinator.state.topic.min.isr", "1",
                    "share.coordinator.state.topic.num.partitions", "1",
                    "group.initial.rebalance.delay.ms", "0");

    /** After a kill the new process is let in only when the dead one's session has ended. */
    private static final Map<String, String> SOON_BACK =
            Map.of("broker.session.timeout.ms", "4000", "broker.heartbeat.interval.ms", "1000");

    private static final Map<String, String> SMALL =
            Map.of(
                    "num.network.threads", "2",
                    "num.io.threads", "4",
                    "background.threads", "2",
                    "log.cleaner.threads", "1",
                    "log.cleaner.dedupe.buffer.size", "4194304",
                    "log.cleaner.io.buffer.size", "262144",
                    "log.segment.bytes", "67108864",
                    "log.index.size.max.bytes", "1048576",
                    "metadata.log.segment.bytes", "16777216",
                    "metadata.max.idle.interval.ms", "5000");

    private BrokerSettings() {}

    static Map<String, String> of(Path directory, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>(ALONE);
        settings.putAll(SOON_BACK);
        settings.putAll(SMALL);
        String client = "PLAINTEXT://127.0.0.1:" + port;
        String controller = "127.0.0.1:" + controllerPort;
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("listeners", client + "," + CONTROLLER + "://" + controller);
        settings.put("advertised.listeners", client);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("controller.quorum.voters", NODE + "@" + controller);
        settings.put("log.dirs", directory.toAbsolutePath().toString());
        settings.put("log.flush.interval.messages", "1");
        settings.put("log.retention.ms", "-1");
        settings.put("auto.create.topics.enable", "false");
        return settings;
    }
}
