package no.tverrlag.bench.privacy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./run bench privacy}: the same events with and without sealed text, in turns. */
@Command(
        name = "bench privacy",
        mixinStandardHelpOptions = true,
        description = "Measures what sealing costs an append, in turns on one server.")
public final class PrivacyBench implements Callable<Integer> {

    /** Sealing may cost at most a tenth of the append speed. */
    private static final double TARGET = 0.90;

    @Option(names = "--quick", description = "Within a minute; coarse.")
    boolean quick;

    @Option(names = "--json", description = "One JSON object per line.")
    boolean json;

    @Option(names = "--server", description = "URI of a running server; else one is started.")
    @Nullable String uri;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PrivacyBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path jar =
                Path.of(System.getProperty("tverrlag.home", "."))
                        .resolve(
                                "deploy/embedded/store/target/tverrlag-embedded-store-0.1.0-SNAPSHOT.jar");
        try (Server server = uri == null ? Server.start(jar) : Server.at(uri);
                MongoClient client = MongoClients.create(server.uri())) {
            for (int callers : List.of(1, 64)) {
                measure(client, callers);
            }
        }
        return 0;
    }

    private void measure(MongoClient client, int callers) throws Exception {
        Duration stretch = quick ? Duration.ofMillis(1_000) : Duration.ofSeconds(3);
        try (Appends sealed = Appends.sealed(client, "bench_sealed_" + callers);
                Appends plain = Appends.plain(client, "bench_plain_" + callers)) {
            sealed.rate(callers, stretch);
            plain.rate(callers, stretch);
            List<Double> ratios = new ArrayList<>();
            List<Double> rates = new ArrayList<>();
            List<Double> baselines = new ArrayList<>();
            for (int round = 0; round < (quick ? 5 : 9); round++) {
                boolean sealedFirst = round % 2 == 0;
                double first = (sealedFirst ? sealed : plain).rate(callers, stretch);
                double second = (sealedFirst ? plain : sealed).rate(callers, stretch);
                rates.add(sealedFirst ? first : second);
                baselines.add(sealedFirst ? second : first);
                ratios.add(rates.getLast() / baselines.getLast());
            }
            print(callers, median(rates), median(baselines), ratios);
        }
    }

    private void print(int callers, double rate, double baseline, List<Double> ratios) {
        String form =
                json
                        ? "{\"goal\":\"G22\",\"name\":\"sealed appends, %d"
                              + " callers\",\"value\":%.0f,\"unit\":\"events/s\",\"baseline\":\"the"
                              + " same without sealed"
                              + " text\",\"baselineValue\":%.0f,\"ratio\":%.3f,\"low\":%.3f,"
                              + "\"high\":%.3f,\"target\":%.2f,\"met\":%b}%n"
                        : "sealed appends, %3d callers: %7.0f events/s; without sealed text"
                                + " %7.0f; ratio %.3f (%.3f to %.3f), at least %.2f: %b%n";
        System.out.printf(
                Locale.ROOT,
                form,
                callers,
                rate,
                baseline,
                median(ratios),
                Collections.min(ratios),
                Collections.max(ratios),
                TARGET,
                median(ratios) >= TARGET);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
