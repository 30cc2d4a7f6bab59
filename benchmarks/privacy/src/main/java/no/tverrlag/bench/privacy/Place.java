package no.tverrlag.bench.privacy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import no.tverrlag.bench.load.Machine;

/** Where and on what was measured. */
record Place(String server, Machine machine) {

    static Place of(Server server, Path home, Path below) throws IOException {
        return server.data() == null
                ? new Place("a running server", Machine.of(home, below))
                : new Place("embedded store, durable", Machine.of(home, server.data()));
    }

    String line() {
        return server + " · " + machine.line() + " · texts of 176 characters";
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "\"server\":\"%s\",\"fsyncMicros\":%d,\"commit\":\"%s\",\"jdk\":\"%s\","
                        + "\"cores\":%d,\"load\":%.2f",
                server,
                machine.fsyncMicros(),
                machine.commit(),
                machine.jdk(),
                machine.cores(),
                machine.load());
    }
}
