package no.tverrlag.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.tverrlag.local.stack.StackFile.Started;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFolderTest {

    @TempDir Path folder;

    @Test
    void a_full_disk_is_told_in_megabytes() throws Exception {
        long left = Files.getFileStore(folder).getUsableSpace() >> 20;

        var failure =
                catchThrowableOfType(
                        StackFailure.class, () -> StackFolder.claim(folder, false, Long.MAX_VALUE));

        assertThat(failure.line())
                .startsWith("the disk of " + folder + " is full: ")
                .endsWith(" MB left, 8796093022207 MB needed");
        assertThat(left).isPositive();
        assertThat(StackFolder.isClaimed(folder)).isFalse();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        var failure =
                catchThrowableOfType(
                        StackFailure.class, () -> StackFolder.claim(file.resolve("in"), false));

        assertThat(failure.line())
                .isEqualTo("cannot write to %s: FileSystemException", file.resolve("in"));
    }

    @Test
    void a_process_with_another_start_is_a_stranger() {
        var me = Handles.describe("me", ProcessHandle.current());
        var earlier = new Started("me", me.pid(), me.startedAtMillis() - 60_000, 0, "", "");

        assertThat(Handles.alive(me)).contains(ProcessHandle.current());
        assertThat(Handles.alive(earlier)).isEmpty();
    }

    @Test
    void a_note_reads_as_it_was_written() {
        var note =
                new StackFile.Note(
                        new Started("launcher", 1, 2, 0, "", ""),
                        List.of(new Started("team", 3, 4, 5, "http://127.0.0.1:5", "")));

        StackFile.in(folder).write(note);

        assertThat(StackFile.in(folder).read()).contains(note);
    }

    @Test
    void a_note_that_is_damaged_counts_as_none() throws Exception {
        Files.writeString(folder.resolve("stack.json"), "{\"launcher\":");

        assertThat(StackFile.in(folder).read()).isEmpty();
    }

    @Test
    void free_ports_are_all_different() {
        assertThat(Ports.free().byName().values()).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void servers_that_run_elsewhere_are_taken_from_the_environment() {
        var options =
                StackOptions.standard(
                        folder,
                        Map.of("MONGODB_URI", "mongodb://elsewhere", "KAFKA_BOOTSTRAP", " "));

        assertThat(options.mongodbUri()).isEqualTo("mongodb://elsewhere");
        assertThat(options.kafkaBootstrap()).isNull();
        assertThat(options.folder()).isEqualTo(folder.resolve(".tverrlag"));
    }
}
