package no.tverrlag.bench.privacy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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
        Path below = Files.createDirectories(home.resolve("target"));
        boolean met = true;
        try (Server server =
                        uri == null ? Server.start(home.resolve(STORE), below) : Server.at(uri);
                MongoClient client = MongoClients.create(server.uri())) {
            Place place = Place.of(server, home, below);
            if (!place.machine().isDisk()) {
                System.err.println("run: a write is on disk sooner than any disk can do it");
                return NOT_MEASURED;
            }
            head(place);
            for (Texts texts : Texts.values()) {
                for (int callers : List.of(1, 64)) {
                    Figure figure = measured(client, texts, callers);
                    met &= figure.met();
                    System.out.println(told(figure, place));
                }
            }
        }
        return check && !met ? MISSED : 0;
    }

    private String told(Figure figure, Place place) {
        return json ? figure.json(place) : markdown ? figure.markdown() : figure.line();
    }

    private void head(Place place) {
        if (json) {
            return;
        }
        System.out.println(place.line());
        System.out.println(
                markdown
                        ? "\n| goal | figure | value | baseline | ratio (least–most) | target | met"
                                + " |\n|---|---|---|---|---|---|---|"
                        : Figure.HEAD);
    }

    private Figure measured(MongoClient client, Texts texts, int callers) throws Exception {
        Duration stretch = Duration.ofMillis(quick ? 1_000 : 2_500);
        String database = texts.name().toLowerCase(Locale.ROOT) + "_" + callers;
        List<Double> rates = new ArrayList<>();
        List<Double> baselines = new ArrayList<>();
        try (Appends sealed = Appends.sealed(client, "sealed_" + database, texts);
                Appends plain = Appends.plain(client, "plain_" + database, texts)) {
            sealed.rate(callers, stretch.multipliedBy(2));
            plain.rate(callers, stretch.multipliedBy(2));
            for (int round = 0; round < (quick ? 5 : 9); round++) {
                boolean sealedFirst = round % 2 == 0;
                double first = (sealedFirst ? sealed : plain).rate(callers, stretch);
                double second = (sealedFirst ? plain : sealed).rate(callers, stretch);
                rates.add(sealedFirst ? first : second);
                baselines.add(sealedFirst ? second : first);
            }
        }
        return new Figure(texts, callers, rates, baselines);
    }
}
