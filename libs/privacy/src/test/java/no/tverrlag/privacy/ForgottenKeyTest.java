package no.tverrlag.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class ForgottenKeyTest {

    @TempDir Path folder;

    @Test
    void a_destroyed_key_is_not_in_memory_that_nobody_refers_to_any_more() throws Exception {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx160m",
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-XX:MarkSweepAlwaysCompactCount=1000",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Forgetting.class.getName(),
                                folder.resolve("memory.hprof").toString())
                        .redirectErrorStream(true)
                        .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(told).isEqualToIgnoringNewLines("destroyed false, kept true");
    }
}
