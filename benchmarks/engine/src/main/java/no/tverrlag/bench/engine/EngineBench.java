package no.tverrlag.bench.engine;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import no.tverrlag.bench.load.Layout;
import no.tverrlag.bench.load.Report;
import no.tverrlag.bench.load.StoreServer;
import no.tverrlag.bench.load.Surroundings;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.core.Options;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./run bench engine}: the event store beside its baselines. */
@Command(
        name = "./run bench engine",
        mixinStandardHelpOptions = true,
        description =
                "Measures the event store beside raw inserts and reads and beside other engines, in"
                        + " turns on one server. docs/performance.md says what each goal means.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            " 0:measured (with --check: and every target met)",
            " 1:with --check: a target was missed",
            " 2:something could not be measured, or there is no disk"
        })
public final class EngineBench implements Callable<Integer> {
    private static final int MISSED = 1;
    private static final int NOT_MEASURED = 2;
    private static final String STORE =
            "deploy/embedded/store/target/tverrlag-embedded-store-0.1.0-SNAPSHOT.jar";

    @Spec @Nullable CommandSpec spec;

    @Option(names = "--quick", description = "Within 90 seconds; coarse.")
    boolean quick;

    @Option(names = "--json", description = "One JSON object a line.")
    boolean json;

    @Option(names = "--markdown", description = "The table of docs/performance.md.")
    boolean markdown;

    @Option(names = "--check", description = "End with 1 if a target is missed.")
    boolean check;

    @Option(names = "--server", description = "URI of a running server; else one is started.")
    @Nullable String uri;

    @Option(names = "--data", description = "Where the started store keeps its files; a disk.")
    @Nullable Path data;

    @Option(names = "--only", split = ",", description = "Goals to measure, such as G1,G7.")
    List<String> only = List.of();

    @Option(names = "--batch", description = "Commits in one batch at most.")
    int batch = Options.defaults().batchCommits();

    @Option(names = "--rounds", description = "Rounds of A and B in turns.")
    int rounds;

    @Option(names = "--seconds", description = "Length of each A and each B.")
    double seconds;

    @Option(names = "--commits", description = "Commits of the large log.")
    int commits;

    /** With the words {@code serve URI DATABASE} it is one of several processes on one log. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 3 && arguments[0].equals("serve")) {
            OwnStore.serve(arguments[1], arguments[2]);
        } else {
            System.exit(
                    new CommandLine(new EngineBench())
                            .setExecutionExceptionHandler((why, line, result) -> told(why))
                            .execute(arguments));
        }
    }

    private static int told(Exception why) throws Exception {
        if (why instanceof IOException
                || why instanceof MongoException
                || why instanceof EventLogException) {
            System.err.println("run: " + why.getMessage());
            return NOT_MEASURED;
        }
        throw why;
    }

    @Override
    public Integer call() throws Exception {
        long until = System.nanoTime() + Setup.QUICK.toNanos();
        List<Goals> goals = goals();
        Path home = Path.of(System.getProperty("tverrlag.home", ".")).toAbsolutePath();
        Path below = data == null ? home.resolve("target") : data;
        Setup setup = (quick ? Setup.brief() : Setup.full()).with(rounds, seconds, commits);
        try (StoreServer server =
                        uri == null
                                ? StoreServer.start(home.resolve(STORE), below)
                                : StoreServer.at(uri);
                MongoClient client = server.client()) {
            Surroundings on =
                    Surroundings.of(server, home, below, "events of " + Events.BYTES + " bytes");
            if (!on.machine().isDisk()) {
                return refuse(on);
            }
            Report report = new Report(System.out, System.err, layout(), on);
            try (Bench bench = new Bench(server, client, setup, report, home, batch)) {
                Goals.measure(goals, bench, until);
            }
            report.end();
            return exitCode(report);
        }
    }

    private int exitCode(Report report) {
        if (report.anyFailed()) {
            return NOT_MEASURED;
        }
        return check && report.anyMissed() ? MISSED : 0;
    }

    private List<Goals> goals() {
        List<String> unknown = new ArrayList<>(only);
        Arrays.stream(Goals.values()).forEach(goal -> unknown.removeAll(goal.keys()));
        if (!unknown.isEmpty() && spec != null) {
            throw new ParameterException(spec.commandLine(), "no such goal: " + unknown.getFirst());
        }
        return Goals.named(only);
    }

    private Layout layout() {
        return json ? Layout.JSON : markdown ? Layout.MARKDOWN : Layout.TABLE;
    }

    private static int refuse(Surroundings on) {
        System.err.println(
                "run: a write is on disk after "
                        + on.machine().fsyncMicros()
                        + " µs, which no disk can do: figures would not be about durable writes;"
                        + " name a folder on a disk with --data");
        return NOT_MEASURED;
    }
}
