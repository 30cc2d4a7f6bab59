package no.tverrlag.bench.privacy;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.tverrlag.bench.load.Comparison;
import no.tverrlag.bench.load.Figure;
import no.tverrlag.bench.load.Layout;
import no.tverrlag.bench.load.Report;
import no.tverrlag.bench.load.StoreServer;
import no.tverrlag.bench.load.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./run bench privacy}: the same events with and without sealed text, in turns. */
@Command(
        name = "./run bench privacy",
        mixinStandardHelpOptions = true,
        description = "Measures what sealing costs an append, in turns on one server.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            " 0:measured (with --check: and every target met)",
            " 1:with --check: a target was missed",
            " 2:there is no disk"
        })
public final class PrivacyBench implements Callable<Integer> {

    private static final int MISSED = 1;
    private static final int NOT_MEASURED = 2;

    /** Sealing may cost at most a tenth of the append speed. */
    private static final double TARGET = 0.90;

    /** One turn of it: in a full run eight seconds for each, as with the engine. */
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private static final String STORE =
            "deploy/embedded/store/target/tverrlag-embedded-store-0.1.0-SNAPSHOT.jar";

    @Option(names = "--quick", description = "Within a minute; coarse.")
    boolean quick;

    @Option(names = "--json", description = "One JSON object a line.")
    boolean json;

    @Option(names = "--markdown", description = "The table of docs/performance.md.")
    boolean markdown;

    @Option(names = "--check", description = "End with 1 if a target is missed.")
    boolean check;

    @Option(names = "--server", description = "URI of a running server; else one is started.")
    @Nullable String uri;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PrivacyBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("tverrlag.home", ".")).toAbsolutePath();
        Path below = home.resolve("target");
        try (StoreServer server =
                        uri == null
                                ? StoreServer.start(home.resolve(STORE), below)
                                : StoreServer.at(uri);
                MongoClient client = server.client()) {
            Surroundings on =
                    Surroundings.of(
                            server, home, below, "texts of " + Appends.TEXT_LENGTH + " characters");
            if (!on.machine().isDisk()) {
                System.err.println("run: a write is on disk sooner than any disk can do it");
                return NOT_MEASURED;
            }
            Report report = new Report(System.out, System.err, layout(), on);
            for (Texts texts : Texts.values()) {
                for (int callers : List.of(1, 64)) {
                    report.add(figure(texts, callers, compared(client, texts, callers)));
                }
            }
            return check && report.anyMissed() ? MISSED : 0;
        }
    }

    private Layout layout() {
        return json ? Layout.JSON : markdown ? Layout.MARKDOWN : Layout.TABLE;
    }

    static Figure figure(Texts texts, int callers, Comparison is) {
        String who = callers + (callers == 1 ? " caller" : " callers");
        String name = "append " + texts.words() + ", sealed, " + who;
        return Figure.atLeast("G22", name, "events/s", "in the clear", is, TARGET);
    }

    private Comparison compared(MongoClient client, Texts texts, int callers) throws Exception {
        Duration stretch = Duration.ofMillis(quick ? 1_000 : 2_500);
        String database = texts.name().toLowerCase(Locale.ROOT) + "_" + callers;
        List<Double> rates = new ArrayList<>();
        List<Double> baselines = new ArrayList<>();
        try (Appends sealed = Appends.sealed(client, "sealed_" + database, texts);
                Appends plain = Appends.plain(client, "plain_" + database, texts)) {
            for (int turn = 0; turn < (quick ? 1 : 4); turn++) {
                sealed.rate(callers, WARM_UP);
                plain.rate(callers, WARM_UP);
            }
            for (int round = 0; round < (quick ? 5 : 9); round++) {
                boolean sealedFirst = round % 2 == 0;
                double first = (sealedFirst ? sealed : plain).rate(callers, stretch);
                double second = (sealedFirst ? plain : sealed).rate(callers, stretch);
                rates.add(sealedFirst ? first : second);
                baselines.add(sealedFirst ? second : first);
            }
        }
        return Comparison.of(rates, baselines);
    }
}
