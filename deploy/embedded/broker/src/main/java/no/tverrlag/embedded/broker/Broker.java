package no.tverrlag.embedded.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker and its controller in this process, with Tverrlag's topics.
 *
 * <p>A record that was acknowledged is on disk. It listens on the loopback address only.
 */
public final class Broker implements AutoCloseable {

    private static final String FORMATTED = "meta.properties";

    private final KafkaRaftServer server;
    private final DirectoryLock lock;
    private final int port;

    private Broker(KafkaRaftServer server, DirectoryLock lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Opens the broker whose data is in a directory, which is created if it is missing, and returns
     * when the topics take records.
     *
     * @param port 0 for any free port
     * @throws IOException if the directory cannot be used or the port is taken
     */
    public static Broker open(Path directory, int port) throws IOException {
        return open(directory, port, 0);
    }

    /**
     * As {@link #open(Path, int)}, with a port for the controller.
     *
     * @param controllerPort 0 for any free port
     */
    public static Broker open(Path directory, int port, int controllerPort) throws IOException {
        int clients = freePort(port);
        int controller = freePort(controllerPort);
        Files.createDirectories(directory);
        DirectoryLock lock = DirectoryLock.of(directory);
        try {
            format(directory);
            KafkaRaftServer server =
                    new KafkaRaftServer(
                            new KafkaConfig(BrokerSettings.of(directory, clients, controller)),
                            Time.SYSTEM);
            Broker broker = new Broker(server, lock, clients);
            broker.start();
            return broker;
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** The address for clients, such as {@code 127.0.0.1:9092}. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }

    private void start() throws IOException {
        try {
            server.startup();
            try (Admin admin =
                    Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
                Topics.create(admin);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            server.shutdown();
            throw new IOException("interrupted while the broker started", interrupted);
        } catch (ExecutionException | TimeoutException | KafkaException failure) {
            server.shutdown();
            throw new IOException("the broker did not become ready", failure);
        }
    }

    private static int freePort(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return probe.getLocalPort();
        } catch (BindException taken) {
            BindException clear = new BindException("port " + port + " cannot be listened on");
            clear.initCause(taken);
            throw clear;
        }
    }

    private static void format(Path directory) throws IOException {
        if (Files.exists(directory.resolve(FORMATTED))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(silent())
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(directory.toAbsolutePath().toString())
                    .setMetadataLogDirectory(directory.toAbsolutePath().toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        } catch (Exception failure) {
            throw new IOException("the directory cannot be formatted", failure);
        }
    }

    private static PrintStream silent() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    /** Keeps a second broker off the same directory, whatever ports it has. */
    private record DirectoryLock(RandomAccessFile file, FileLock lock) {

        static DirectoryLock of(Path directory) throws IOException {
            RandomAccessFile file =
                    new RandomAccessFile(directory.resolve("broker.lock").toFile(), "rw");
            try {
                FileLock lock = file.getChannel().tryLock();
                if (lock != null) {
                    return new DirectoryLock(file, lock);
                }
            } catch (OverlappingFileLockException sameProcess) {
                file.close();
                throw new IOException("another broker uses the directory", sameProcess);
            }
            file.close();
            throw new IOException("another broker uses the directory");
        }

        void close() {
            try {
                lock.release();
                file.close();
            } catch (IOException unlikely) {
                throw new UncheckedIOException(unlikely);
            }
        }
    }
}
