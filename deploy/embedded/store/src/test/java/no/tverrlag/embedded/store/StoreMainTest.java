package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class StoreMainTest {

    @TempDir Path directory;

    @Test
    void it_says_that_it_is_ready_and_ends_when_it_is_asked_to() throws Exception {
        try (StoreProcess store = StoreProcess.start(directory, 0)) {
            assertThat(store.firstLine()).matches("store ready on port \\d+");
            try (var client = MongoClients.create(store.uri())) {
                client.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1));
            }
            assertThat(store.stop()).isEqualTo(143);
        }
        try (var store = EmbeddedStore.open(directory, 0);
                var client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("d").getCollection("c").countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void a_taken_port_is_named_on_one_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                StoreProcess store = StoreProcess.start(directory, taken.getLocalPort())) {
            assertThat(store.firstLine())
                    .isEqualTo(
                            "store cannot start: port %d cannot be listened on"
                                    .formatted(taken.getLocalPort()));
            assertThat(store.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void a_folder_that_is_used_or_none_at_all_is_named_on_one_line() throws Exception {
        try (EmbeddedStore first = EmbeddedStore.open(directory, 0);
                StoreProcess second = StoreProcess.start(directory, 0)) {
            assertThat(first.port()).isPositive();
            assertThat(second.firstLine())
                    .isEqualTo(
                            "store cannot start: the data file is damaged or in use by another"
                                    + " store");
            assertThat(second.exitCode()).isEqualTo(2);
        }
        Path file = Files.createFile(directory.resolve("file"));
        try (StoreProcess store = StoreProcess.start(file, 0)) {
            assertThat(store.firstLine()).startsWith("store cannot start: ");
            assertThat(store.exitCode()).isEqualTo(2);
        }
    }
}
