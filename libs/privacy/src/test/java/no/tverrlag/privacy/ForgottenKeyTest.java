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
        assertThat(foundWhere("-XX:MarkSweepAlwaysCompactCount=1000"))
                .startsWith("destroyed false, kept true, ");
    }

    @Test
    void where_each_collection_moves_all_that_lives_no_key_and_no_text_is_left() throws Exception {
        assertThat(foundWhere("-XX:MarkSweepAlwaysCompactCount=1"))
                .isEqualToIgnoringNewLines("destroyed false, kept false, text false");
    }

    private String foundWhere(String collection) throws Exception {
        ProcessBuilder forgetting =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx160m",
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                collection,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Forgetting.class.getName(),
                                folder.resolve("memory.hprof").toString())
                        .redirectErrorStream(true);
        // An agent would say so, and leave things in the memory that is looked through.
        forgetting.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = forgetting.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return told;
    }
}
