package no.tverrlag.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
@Timeout(120)
class LocalStackTest {

    @TempDir Path folder;
    private StackOptions options;
    private int store;
    private int team;

    @BeforeEach
    void choose() {
        options = TinyStack.options(folder);
        store = options.ports().of("store");
        team = options.ports().of("team");
    }

    @Test
    void what_is_needed_starts_first_and_ends_last() throws Exception {
        try (var stack = TinyStack.start(options)) {
            assertThat(stack.url("team")).isEqualTo(URI.create("tiny://127.0.0.1:" + team));
            assertThat(ProcessHandle.of(stack.process("team"))).isPresent();
        }

        assertThat(TinyStack.diary(options))
                .containsExactly(
                        "started " + store, "started " + team, "ended " + team, "ended " + store);
        assertThat(options.folder().resolve("stack.json")).doesNotExist();
        assertThat(options.folder().resolve("log/team.log"))
                .hasContent("tiny ready on port " + team);
    }

    @Test
    void one_that_is_killed_can_be_started_again_on_its_port_while_the_others_go_on() {
        try (var stack = TinyStack.start(options)) {
            long before = stack.process("team");
            long other = stack.process("store");

            stack.kill("team");
            assertThat(ProcessHandle.of(before).filter(Handles::runs)).isEmpty();
            stack.restart("team");

            assertThat(stack.process("team")).isNotEqualTo(before);
            assertThat(stack.process("store")).isEqualTo(other);
            assertThat(Ports.isFree(team)).isFalse();
        }
    }

    @Test
    void one_more_process_stands_beside_the_first_and_ends_alone() throws Exception {
        try (var stack = TinyStack.start(options)) {
            long first = stack.process("team");

            assertThat(stack.another("team", Map.of())).isEqualTo("team-2");
            int port = stack.url("team-2").getPort();
            assertThat(TinyStack.diary(options)).endsWith("started " + port);
            stack.stop("team-2");

            assertThat(TinyStack.diary(options)).endsWith("ended " + port);
            assertThat(stack.another("team", Map.of())).isEqualTo("team-3");
            assertThat(stack.process("team")).isEqualTo(first);
            assertThat(Ports.isFree(team)).isFalse();
            assertThat(stack.failure()).isEmpty();
        }
    }

    @Test
    void one_that_ends_before_it_is_ready_ends_all_and_is_named() throws Exception {
        var failure =
                catchThrowableOfType(
                        StackFailure.class, () -> TinyStack.startWithDeadTeam(options));

        assertThat(failure.line())
                .isEqualTo(
                        "team ended (exit code 7) before it was ready; its log: %s; it last said:"
                                + " no room for me here",
                        options.folder().resolve("log/team.log"));
        assertThat(TinyStack.diary(options)).containsExactly("started " + store, "ended " + store);
        assertThat(options.folder().resolve("stack.json")).doesNotExist();
    }

    @Test
    void one_that_ends_by_itself_is_told() {
        try (var stack = TinyStack.start(options)) {
            ProcessHandle.of(stack.process("team")).orElseThrow().destroyForcibly();

            assertThat(stack.awaitFailure().line()).startsWith("team ended (exit code 137); its");
        }
    }

    @Test
    void a_taken_port_is_told_before_anything_is_started() throws Exception {
        try (var taker = new ServerSocket(team, 1, InetAddress.getLoopbackAddress())) {
            var failure = catchThrowableOfType(StackFailure.class, () -> TinyStack.start(options));

            assertThat(failure.line())
                    .isEqualTo(
                            "port %d (team) is taken by another process; choose another: --port"
                                    + " team=N",
                            taker.getLocalPort());
        }
        assertThat(folder.resolve("diary")).doesNotExist();
    }

    @Test
    void a_ctrl_c_at_the_terminal_is_left_to_the_launcher() throws Exception {
        try (var stack = TinyStack.start(options)) {
            var interrupt = new ProcessBuilder("kill", "-INT", "" + stack.process("team")).start();

            assertThat(interrupt.waitFor()).isZero();
            stack.kill("store");
            stack.restart("store");
        }

        assertThat(TinyStack.diary(options))
                .containsExactly(
                        "started " + store,
                        "started " + team,
                        "started " + store,
                        "ended " + team,
                        "ended " + store);
    }

    @Test
    void a_second_stack_in_the_same_folder_is_refused() {
        try (var _ = TinyStack.start(options)) {
            var failure =
                    catchThrowableOfType(
                            StackFailure.class, () -> TinyStack.start(options.on(Ports.free())));

            assertThat(failure.line())
                    .isEqualTo(
                            "already running from %s (./run status, ./run stop)", options.folder());
            assertThat(StackFolder.isClaimed(options.folder())).isTrue();
        }
        assertThat(StackFolder.isClaimed(options.folder())).isFalse();
    }

    @Test
    void a_transitory_stack_leaves_no_folder() {
        TinyStack.start(options.leavingNothing()).close();

        assertThat(options.folder()).doesNotExist();
    }

    @Test
    void the_master_key_is_made_once_and_is_its_owners_only() throws Exception {
        TinyStack.start(options).close();
        var key = Files.readString(options.folder().resolve("master.key"));
        TinyStack.start(options).close();

        assertThat(Files.readString(options.folder().resolve("master.key"))).isEqualTo(key);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(Files.getPosixFilePermissions(options.folder().resolve("master.key")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
    }
}
