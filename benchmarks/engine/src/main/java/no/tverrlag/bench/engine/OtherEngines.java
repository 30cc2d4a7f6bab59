package no.tverrlag.bench.engine;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import no.tverrlag.bench.load.Figure;
import no.tverrlag.bench.load.StoreServer;

/**
 * V1, V2: this engine beside two that Axon's users have, each in a process of its own, with the
 * same events, through the calls that Axon makes: the MongoDB engine for Axon 4 on the same server,
 * and Axon 5's own JPA engine on an H2 file that is forced to the disk with every commit.
 */
final class OtherEngines {
    private static final String OURS = "ours";
    private static final int CALLERS = 64;
    private static final int READ = 20;
    private static final int EVENTS = 50;
    private static final int STRANGERS_FROM = 1000;
    private static final int OPERATIONS = 3;
    private static final Duration FILLING_READ = Duration.ofMinutes(1);

    private final Bench bench;
    private final Share share;
    private final Map<String, Peer> peers;

    private OtherEngines(Bench bench, Share share, Map<String, Peer> peers) {
        this.bench = bench;
        this.share = share;
        this.peers = peers;
    }

    static void measure(Bench bench, Share share) throws Exception {
        long began = System.nanoTime();
        String uri = bench.server.uri();
        MongoDatabase ours = bench.freshDatabase();
        MongoDatabase legacy = bench.freshDatabase();
        Path target = Files.createDirectories(bench.home.resolve("target"));
        Path h2 = Files.createTempDirectory(target, "bench-h2");
        Map<String, Peer> peers = new LinkedHashMap<>();
        try (MongoClient client = bench.server.client()) {
            peers.put(OURS, bench.peer("engine", "serve", uri, ours.getName()));
            peers.put("Axon 4 on MongoDB", bench.peer("legacy-axon-mongo", uri, legacy.getName()));
            peers.put("Axon 5 JPA on H2", bench.peer("axon-jpa", h2.resolve("events").toString()));
            for (Peer peer : peers.values()) {
                peer.awaitReady();
            }
            Duration spent = Duration.ofNanos(System.nanoTime() - began);
            new OtherEngines(bench, share.less(spent), peers).measure();
            client.getDatabase(ours.getName()).drop();
            client.getDatabase(legacy.getName()).drop();
        } finally {
            for (Peer peer : peers.values()) {
                peer.close();
            }
            StoreServer.delete(h2);
        }
    }

    private void measure() throws Exception {
        int among = fill();
        Turns appends = turns((peer, time) -> peer.append(CALLERS, time));
        Turns sourcing = turns((peer, time) -> peer.source(0, READ, EVENTS, time));
        Turns replays = turns(Peer::replay);
        int goal = 1;
        for (String theirs : peers.keySet()) {
            if (!theirs.equals(OURS)) {
                String key = "V" + goal++;
                report(key, "64 conditional callers", "appends/s", theirs, appends);
                report(key, "50-event case among " + among, "cases/s", theirs, sourcing);
                report(key, "replay, decoded", "events/s", theirs, replays);
            }
        }
    }

    private void report(String key, String name, String unit, String theirs, Turns turns) {
        bench.report.add(Figure.atLeast(key, name, unit, theirs, turns.compare(OURS, theirs), 1.0));
    }

    /** Cases of one event each, as many as the slowest engine could write in its time. */
    private int fill() throws IOException {
        Duration each = share.filling().dividedBy(peers.size());
        int among = Integer.MAX_VALUE;
        for (Peer peer : peers.values()) {
            peer.fill(0, READ, EVENTS, FILLING_READ);
            among = Math.min(among, peer.fill(STRANGERS_FROM, bench.setup.cases(), 1, each));
        }
        return among + READ;
    }

    private interface Operation {
        double of(Peer peer, Duration time) throws IOException;
    }

    private Turns turns(Operation operation) throws Exception {
        Turns turns = new Turns();
        peers.forEach((name, peer) -> turns.add(name, time -> operation.of(peer, time)));
        int all = OPERATIONS * peers.size();
        return turns.run(bench.setup.rounds(), share.warmUp(all), share.stretch(all));
    }
}
