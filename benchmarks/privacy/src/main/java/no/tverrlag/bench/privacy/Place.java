package no.tverrlag.bench.privacy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where and on what was measured.
 *
 * @param fsyncMicros median of a small write and its sync to the disk that holds the store
 */
record Place(String server, long fsyncMicros, String commit, String jdk, int cores, double load) {

    private static final int PROBES = 200;
    private static final int PROBE_BYTES = 700;

    /** Faster than any disk: such a figure would not be about durable writes. */
    private static final long TOO_FAST_FOR_A_DISK_MICROS = 50;

    static Place of(Server server, Path home, Path below) throws IOException {
        return new Place(
                server.data() == null ? "a running server" : "embedded store, durable",
                probe(server.data() == null ? below : server.data()),
                commit(home),
                Runtime.version().toString(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    boolean isDisk() {
        return fsyncMicros >= TOO_FAST_FOR_A_DISK_MICROS;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%s · fsync %d µs · %d cores, load %.1f · commit %s · JDK %s · texts of 176"
                        + " characters",
                server,
                fsyncMicros,
                cores,
                load,
                commit,
                jdk);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "\"server\":\"%s\",\"fsyncMicros\":%d,\"commit\":\"%s\",\"jdk\":\"%s\","
                        + "\"cores\":%d,\"load\":%.2f",
                server,
                fsyncMicros,
                commit,
                jdk,
                cores,
                load);
    }

    private static long probe(Path folder) throws IOException {
        Path file = folder.resolve("fsync-probe");
        long[] micros = new long[PROBES];
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int each = 0; each < PROBES; each++) {
                long before = System.nanoTime();
                channel.write(ByteBuffer.allocate(PROBE_BYTES));
                channel.force(false);
                micros[each] = (System.nanoTime() - before) / 1000;
            }
        } finally {
            Files.deleteIfExists(file);
        }
        Arrays.sort(micros);
        return micros[PROBES / 2];
    }

    private static String commit(Path home) throws IOException {
        Process git =
                new ProcessBuilder("git", "-C", home.toString(), "rev-parse", "--short", "HEAD")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String first = git.inputReader().readLine();
        return first == null ? "unknown" : first;
    }
}
