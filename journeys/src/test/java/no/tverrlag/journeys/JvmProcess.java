package no.tverrlag.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One process of Tverrlag by itself, with a log of its own; killed when closed. */
record JvmProcess(Process process, Path log, URI address) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String VERSION = "0.1.0-SNAPSHOT";

    /** A server of {@code deploy/embedded} on an empty folder. */
    static JvmProcess server(String name, String scheme, Path folder) throws Exception {
        return server(name, scheme, folder, freePort());
    }

    /** As one that ran on this port before, on whatever is in the folder. */
    static JvmProcess server(String name, String scheme, Path folder, int port) throws Exception {
        Files.deleteIfExists(folder.resolve(name + ".log"));
        Path jar =
                Home.folder()
                        .resolve(
                                "deploy/embedded/%s/target/tverrlag-embedded-%s-%s.jar"
                                        .formatted(name, name, VERSION));
        JvmProcess server =
                start(
                        folder.resolve(name + ".log"),
                        URI.create(scheme + "://127.0.0.1:" + port),
                        Map.of(),
                        List.of(
                                "-jar",
                                jar.toString(),
                                "--data",
                                folder.resolve(name).toString(),
                                "--port",
                                Integer.toString(port)));
        server.await(() -> server.said().contains(name + " ready on port " + port));
        return server;
    }

    /** A service on a free port; it may still be starting. */
    static JvmProcess service(String name, Path log, Map<String, String> environment)
            throws Exception {
        int port = freePort();
        Path jar = Home.folder().resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
        Map<String, String> more = new java.util.HashMap<>(environment);
        more.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return start(
                log,
                URI.create("http://127.0.0.1:" + port),
                more,
                List.of("-Xmx160m", "-jar", jar.toString()));
    }

    private static JvmProcess start(
            Path log, URI address, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new JvmProcess(process, log, address);
    }

    /** Waits until it answers that it lives. */
    JvmProcess alive() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest live = HttpRequest.newBuilder(address.resolve("/q/health/live")).build();
            await(() -> http.send(live, BodyHandlers.discarding()).statusCode() == 200);
        }
        return this;
    }

    String said() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** Without warning. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    /** Asks it to end, and kills it if that takes long, as it does while a broker is looked for. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(3, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** The exit code of a process that ends by itself. */
    int ends() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it goes on, although it should have ended");
        }
        return process.exitValue();
    }

    /** Something that becomes true; failing to ask counts as not yet. */
    interface Condition {
        boolean holds() throws Exception;
    }

    private void await(Condition condition) throws Exception {
        awaitUntil(
                () -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("it ended:\n" + said());
                    }
                    return condition.holds();
                });
    }

    static void awaitUntil(Condition condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not happen in time");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static boolean holds(Condition condition) throws Exception {
        try {
            return condition.holds();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
