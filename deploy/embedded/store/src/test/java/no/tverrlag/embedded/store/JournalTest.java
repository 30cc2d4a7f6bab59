package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir Path directory;

    @Test
    void records_come_back_in_order_over_both_files() throws Exception {
        try (Journal journal = Journal.open(directory)) {
            journal.start(0);
            write(journal, 1, 2);
            journal.turn();
            write(journal, 3);
        }
        assertThat(replayed(0)).containsExactly("1", "2", "3");
        assertThat(replayed(2)).containsExactly("3");
    }

    @Test
    void what_an_earlier_use_of_a_file_left_is_not_read() throws Exception {
        try (Journal journal = Journal.open(directory)) {
            journal.start(0);
            write(journal, 1, 2, 3, 4);
            journal.turn();
            write(journal, 5);
            journal.turn();
            write(journal, 6);
        }
        assertThat(replayed(5)).containsExactly("6");
    }

    @Test
    void a_record_that_is_not_whole_ends_the_journal() throws Exception {
        long end;
        try (Journal journal = Journal.open(directory)) {
            journal.start(0);
            write(journal, 1);
            end = journal.size();
            write(journal, 2, 3);
        }
        try (FileChannel file =
                FileChannel.open(directory.resolve("journal-0"), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {77}), 20 + end + 20);
        }
        assertThat(replayed(0)).containsExactly("1");
    }

    @Test
    void commands_that_wait_together_share_a_sync() throws Exception {
        int commands = 200;
        try (Journal journal = Journal.open(directory)) {
            journal.start(0);
            for (int number = 1; number <= commands; number++) {
                journal.enqueue(number, changes(number));
            }
            CountDownLatch durable = new CountDownLatch(commands);
            for (int number = 1; number <= commands; number++) {
                int own = number;
                Thread.startVirtualThread(
                        () -> {
                            journal.awaitDurable(own);
                            durable.countDown();
                        });
            }
            durable.await();
            assertThat(journal.syncs()).isEqualTo(1);
        }
        assertThat(replayed(0)).hasSize(commands);
    }

    @Test
    void a_command_that_changed_nothing_needs_no_sync() throws Exception {
        try (Journal journal = Journal.open(directory)) {
            journal.start(0);
            journal.enqueue(1, new Changes(false));
            journal.awaitDurable(1);
            assertThat(journal.syncs()).isZero();
        }
    }

    private static void write(Journal journal, int... numbers) {
        for (int number : numbers) {
            journal.enqueue(number, changes(number));
            journal.awaitDurable(number);
        }
    }

    private static Changes changes(int number) {
        Changes changes = new Changes(false);
        changes.drop(String.valueOf(number));
        return changes;
    }

    private List<String> replayed(long applied) throws Exception {
        List<String> tables = new ArrayList<>();
        try (Journal journal = Journal.open(directory)) {
            journal.replay(
                    applied, (number, changes) -> Changes.apply(changes, new Dropped(tables)));
        }
        return tables;
    }

    private record Dropped(List<String> tables) implements Changes.Target {
        @Override
        public void put(String table, byte[] key, byte[] value) {
            throw new AssertionError("nothing was put");
        }

        @Override
        public void remove(String table, byte[] key) {
            throw new AssertionError("nothing was removed");
        }

        @Override
        public void drop(String table) {
            tables.add(table);
        }

        @Override
        public void rename(String table, String name) {
            throw new AssertionError("nothing was renamed");
        }
    }
}
