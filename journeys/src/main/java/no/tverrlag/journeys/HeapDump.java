package no.tverrlag.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a JVM still refers to, as a file; gone when closed. */
record HeapDump(Path file) implements AutoCloseable {

    private static final long SECONDS = 120;

    /** Collects garbage in that process first. */
    static HeapDump of(long process, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("heap-" + process + ".hprof");
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process dumping =
                new ProcessBuilder(
                                jcmd.toString(),
                                Long.toString(process),
                                "GC.heap_dump",
                                "-overwrite",
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!dumping.waitFor(SECONDS, TimeUnit.SECONDS) || dumping.exitValue() != 0) {
            dumping.destroyForcibly();
            throw new IOException("no heap dump of process " + process);
        }
        return new HeapDump(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
