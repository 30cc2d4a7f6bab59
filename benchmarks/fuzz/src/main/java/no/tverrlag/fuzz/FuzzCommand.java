package no.tverrlag.fuzz;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import no.tverrlag.local.stack.StackOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything apart, on free ports, fuzzes it, and stops it again. */
@Command(
        name = "./run fuzz",
        sortOptions = false,
        description =
                "Sends requests made from the OpenAPI documents to all services and checks every"
                        + " answer. Exit code 0 only without a finding.")
final class FuzzCommand implements Callable<Integer> {

    @Spec @Nullable CommandSpec spec;

    @Option(
            names = "--requests",
            defaultValue = "100000",
            description = "how many; default: ${DEFAULT-VALUE}")
    long requests;

    @Option(names = "--seed", description = "of an earlier run, to make the same requests again")
    @Nullable Long seed;

    @Option(
            names = "--workers",
            defaultValue = "4",
            description = "how many cases at the same time; default:" + " ${DEFAULT-VALUE}")
    int workers;

    @Option(
            names = "--minutes",
            defaultValue = "360",
            description = "how long to send them at most; default: ${DEFAULT-VALUE}")
    long minutes;

    @Option(
            names = "--case",
            defaultValue = "0",
            description = "send only this case of the run with that seed again")
    long only;

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "random,resuming,hunt,races,erasures,letters,flood,store",
            description = "of the run; all: ${DEFAULT-VALUE}")
    Set<String> parts = Set.of();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this and exit")
    boolean help;

    public static void main(String[] arguments) {
        // Shorter than services keep an idle connection, or a request may meet its end.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        System.exit(new CommandLine(new FuzzCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        long chosen = seed == null ? new Random().nextInt(1_000_000) : seed;
        out.println("seed " + chosen + ", " + requests + " requests");
        out.flush();
        Path folder = Files.createTempDirectory("tverrlag-fuzz");
        long began = System.nanoTime();
        Tally tally =
                Campaign.run(
                        StackOptions.apart(folder).leavingNothing(),
                        new Campaign.Order(
                                chosen,
                                requests,
                                workers,
                                Duration.ofMinutes(minutes),
                                only,
                                only == 0 ? parts : Set.of("random")),
                        line -> {
                            out.println(line);
                            out.flush();
                        });
        tally.print(out);
        out.printf("seed %d, %.0f s%n", chosen, (System.nanoTime() - began) / 1e9);
        out.flush();
        return tally.findings().isEmpty() && tally.missed().isEmpty() ? 0 : 1;
    }
}
