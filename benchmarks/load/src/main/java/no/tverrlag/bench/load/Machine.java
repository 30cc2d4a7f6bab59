package no.tverrlag.bench.load;

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
 * On what was measured.
 *
 * @param fsyncMicros median of a small write and its sync to the disk that holds the store
 * @param commit of the project, shortened
 * @param load the system's load average over the last minute
 */
public record Machine(long fsyncMicros, String commit, String jdk, int cores, double load) {
    private static final int PROBES = 200;
    private static final int PROBE_BYTES = 700;

    /** Faster than any disk: such a figure would not be about durable writes. */
    private static final long TOO_FAST_FOR_A_DISK_MICROS = 50;

    /**
     * @param home the project's folder
     * @param probed a folder on the disk that is to be tried
     */
    public static Machine of(Path home, Path probed) throws IOException {
        return new Machine(
                probe(probed),
                commit(home),
                Runtime.version().toString(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Whether what was measured can have been durable writes to a disk. */
    public boolean isDisk() {
        return fsyncMicros >= TOO_FAST_FOR_A_DISK_MICROS;
    }

    /** For people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "fsync %d µs · %d cores, load %.1f · commit %s · JDK %s",
                fsyncMicros,
                cores,
                load,
                commit,
                jdk);
    }

    private static long probe(Path folder) throws IOException {
        Path file = folder.resolve("fsync-probe");
        long[] micros = new long[PROBES];
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < PROBES; i++) {
                long before = System.nanoTime();
                channel.write(ByteBuffer.allocate(PROBE_BYTES));
                channel.force(false);
                micros[i] = (System.nanoTime() - before) / 1000;
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
