package no.tverrlag.bench.engine;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.tverrlag.eventstore.core.Options;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./run bench engine}: the event store beside its baselines. */
@Command(
        name = "bench engine",
        mixinStandardHelpOptions = true,
        description = "Measures the event store against raw inserts and reads on the same server.")
public final class EngineBench implements Callable<Integer> {

    @Option(names = "--quick", description = "Within 90 seconds; coarse.")
    boolean quick;

    @Option(names = "--json", description = "One JSON object per line.")
    boolean json;

    @Option(names = "--server", description = "URI of a running server; else one is started.")
    @Nullable String uri;

    @Option(names = "--only", split = ",", description = "Goals to measure, such as G1,G7.")
    List<String> only = List.of();

    @Option(names = "--batch", description = "Commits in one batch at most.")
    int batch = Options.defaults().batchCommits();

    @Option(names = "--rounds", description = "Rounds of A and B in turns.")
    int rounds;

    @Option(names = "--seconds", description = "Length of each A and each B.")
    double seconds;

    private interface Measuring {
        void on(Bench bench) throws Exception;
    }

    private static Map<String, Measuring> measurings() {
        Map<String, Measuring> all = new LinkedHashMap<>();
        all.put("G1 G2 G3", AppendGoals::measure);
        return all;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EngineBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("tverrlag.home", "."));
        Path jar =
                home.resolve(
                        "deploy/embedded/store/target/tverrlag-embedded-store-0.1.0-SNAPSHOT.jar");
        Setup setup = (quick ? Setup.brief() : Setup.full()).with(rounds, seconds);
        try (StoreServer server = uri == null ? StoreServer.start(jar) : StoreServer.at(uri);
                MongoClient client = server.client()) {
            Surroundings surroundings = Surroundings.of(server, home);
            Report report = new Report(System.out, json, surroundings);
            Bench bench = new Bench(server, client, setup, report, batch);
            for (Map.Entry<String, Measuring> each : measurings().entrySet()) {
                if (only.isEmpty() || only.stream().anyMatch(each.getKey()::contains)) {
                    each.getValue().on(bench);
                }
            }
            if (!json) {
                System.out.println(report.summary());
            }
        }
        return 0;
    }
}
