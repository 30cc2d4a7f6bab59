package no.tverrlag.bench.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where, on what and with what load was measured.
 *
 * @param load for people: {@code events of 500 bytes}
 */
public record Surroundings(String server, Machine machine, String load) {

    /**
     * @param below where files may be written, to try the disk if the store's folder is not known
     */
    public static Surroundings of(StoreServer server, Path home, Path below, String load)
            throws IOException {
        Files.createDirectories(below);
        Path probed = server.data() == null ? below : server.data();
        return new Surroundings(server.kind(), Machine.of(home, probed), load);
    }

    void describe(ObjectNode node) {
        node.put("server", server).put("fsyncMicros", machine.fsyncMicros());
        node.put("commit", machine.commit()).put("jdk", machine.jdk());
        node.put("cores", machine.cores()).put("load", machine.load());
    }

    String line() {
        return server + " · " + machine.line() + " · " + load;
    }
}
