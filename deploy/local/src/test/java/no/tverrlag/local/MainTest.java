package no.tverrlag.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "status, 1, 'not running', ''",
        "stop, 0, 'not running', ''",
        "token --role auditor, 1, '', 'run: not running (./run starts it)'",
        "--port door=1, 1, '', 'run: there is no process named door'",
    })
    void each_command_tells_in_a_line_that_nothing_runs(
            String command, int exit, String told, String failure) {
        assertThat(run(command.split(" "))).isEqualTo(exit);
        assertThat(out.toString().strip()).isEqualTo(told);
        assertThat(err.toString().strip()).isEqualTo(failure);
    }

    @Test
    void a_malformed_case_ends_with_2_and_one_line() throws Exception {
        var file = Files.writeString(folder.resolve("case.yaml"), "title: [");

        assertThat(run("demo", file.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("run: " + file + ":1: not YAML: ");
    }

    @Test
    void reset_deletes_data_and_logs_but_not_the_master_key() throws Exception {
        Files.createDirectories(folder.resolve("data/store"));
        Files.createDirectories(folder.resolve("log"));
        Files.createFile(folder.resolve("data/store/x"));
        Files.createFile(folder.resolve("master.key"));

        assertThat(run("reset", "--yes")).isZero();

        assertThat(folder).isDirectoryContaining("glob:**master.key");
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    private int run(String... arguments) {
        var line =
                Main.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        var all = new String[arguments.length + 2];
        all[0] = "--folder";
        all[1] = folder.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return line.execute(all);
    }
}
