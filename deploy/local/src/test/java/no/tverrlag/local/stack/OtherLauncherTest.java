package no.tverrlag.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stack that another JVM has launched. */
@Tag("process")
@Timeout(120)
class OtherLauncherTest {

    @TempDir Path folder;
    private StackOptions options;
    private Process launcher;
    private BufferedReader said;
    private List<ProcessHandle> parts = List.of();

    @BeforeEach
    void launch() throws IOException {
        options = TinyStack.options(folder);
        launcher =
                new ProcessBuilder(
                                TinyStack.java(
                                        TinyStack.class.getName(),
                                        folder.toString(),
                                        "" + options.ports().of("store"),
                                        "" + options.ports().of("team")))
                        .redirectErrorStream(true)
                        .start();
        said = launcher.inputReader();
        assertThat(said.readLine()).isEqualTo("launched");
        parts =
                view().lines().stream()
                        .flatMap(line -> ProcessHandle.of(line.pid()).stream())
                        .toList();
        assertThat(parts).hasSize(2);
    }

    @AfterEach
    void end() throws InterruptedException {
        launcher.destroyForcibly().waitFor();
        StackView.of(options.folder()).ifPresent(StackView::stop);
    }

    @Test
    void its_processes_are_seen_from_outside() {
        assertThat(view().running()).isTrue();
        assertThat(view().lines())
                .extracting(
                        StackView.Line::name,
                        StackView.Line::up,
                        StackView.Line::ready,
                        StackView.Line::port)
                .containsExactly(
                        tuple("store", true, true, options.ports().of("store")),
                        tuple("team", true, true, options.ports().of("team")));
        assertThat(view().lines())
                .allSatisfy(
                        line ->
                                assertThat(line.memoryKilobytes().getAsLong())
                                        .isGreaterThan(10_000));
    }

    @Test
    void its_folder_is_not_given_to_a_second_launcher() {
        var failure =
                catchThrowableOfType(
                        StackFailure.class, () -> TinyStack.start(options.on(Ports.free())));

        assertThat(failure.line())
                .isEqualTo("already running from %s (./run status, ./run stop)", options.folder());
        assertThat(parts).allMatch(Handles::runs);
    }

    @Test
    void it_is_stopped_from_outside_in_good_order() throws Exception {
        assertThat(view().stop()).isEqualTo(2);

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(TinyStack.diary(options).getLast())
                .isEqualTo("ended " + options.ports().of("store"));
        assertThat(StackView.of(options.folder())).isEmpty();
    }

    @Test
    void the_end_of_the_launcher_is_the_end_of_its_processes() throws Exception {
        launcher.destroy();

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(parts).noneMatch(Handles::runs);
    }

    @Test
    void the_launcher_ends_with_its_first_process_that_dies_and_leaves_none() throws Exception {
        parts.getFirst().destroyForcibly();

        assertThat(said.readLine()).startsWith("store ended (exit code 137)");
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(parts).noneMatch(Handles::runs);
    }

    @Test
    void what_a_killed_launcher_left_is_stopped_by_the_next_start() throws Exception {
        launcher.destroyForcibly().waitFor();
        assertThat(parts).allMatch(Handles::runs);
        assertThat(view().running()).isFalse();

        var lines = new ArrayList<String>();
        try (var next = TinyStack.start(options.saying(lines::add))) {
            assertThat(parts).noneMatch(Handles::runs);
            assertThat(lines)
                    .containsExactly("stopping what an earlier run left behind: store, team");
            assertThat(next.process("store")).isNotEqualTo(parts.getFirst().pid());
        }
    }

    @Test
    void what_a_killed_launcher_left_is_stopped_from_outside() throws Exception {
        launcher.destroyForcibly().waitFor();

        assertThat(view().stop()).isEqualTo(2);
        assertThat(parts).noneMatch(Handles::runs);
    }

    private StackView view() {
        return StackView.of(options.folder()).orElseThrow();
    }
}
