package no.tverrlag.bench.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.tverrlag.bench.load.Machine;

/** Where and on what was measured. */
record Surroundings(String server, Machine machine) {

    /**
     * @param below where files may be written, to try the disk if the store's folder is not known
     */
    static Surroundings of(StoreServer server, Path home, Path below) throws IOException {
        Files.createDirectories(below);
        Path probed = server.data() == null ? below : server.data();
        return new Surroundings(server.kind(), Machine.of(home, probed));
    }

    void describe(ObjectNode node) {
        node.put("server", server).put("fsyncMicros", machine.fsyncMicros());
        node.put("commit", machine.commit()).put("jdk", machine.jdk());
        node.put("cores", machine.cores()).put("load", machine.load());
    }

    String line() {
        return server + " · " + machine.line() + " · events of " + Events.BYTES + " bytes";
    }
}
