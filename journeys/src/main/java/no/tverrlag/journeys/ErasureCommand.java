package no.tverrlag.journeys;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything apart, erases persons full of canaries, and looks for what is left of them. */
@Command(
        name = "./run soak erasure",
        sortOptions = false,
        description =
                "Registers persons with some 200 canaries each, erases all but one, and looks for"
                    + " canaries, national ids and keys in all files, topics, collections and in"
                    + " the services' memory. Exit code 0 only if none is found and the one who was"
                    + " not erased can be read.")
final class ErasureCommand implements Callable<Integer> {

    private static final int MOST = 1_000;

    @Spec @Nullable CommandSpec spec;

    @Option(
            names = "--persons",
            defaultValue = "200",
            description = "how many are erased, up to 1000; default: ${DEFAULT-VALUE}")
    int persons;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this and exit")
    boolean help;

    private final Map<String, Set<String>> looked = new LinkedHashMap<>();
    private final long began = System.nanoTime();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ErasureCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (persons < 1 || persons > MOST) {
            out.println("--persons must be 1 to " + MOST);
            return 2;
        }
        Path folder = Files.createTempDirectory("tverrlag-erasure");
        Path dumps = Files.createTempDirectory("tverrlag-dumps");
        try (ErasureRun run = ErasureRun.start(folder, dumps)) {
            return on(run, out) ? 0 : 1;
        } finally {
            delete(folder);
            delete(dumps);
        }
    }

    /** Plants, erases and looks, and tells how it goes. */
    boolean on(ErasureRun run, PrintWriter out) throws Exception {
        boolean holds = readsAsItShould(run, out);
        look(out, "files of store, broker and logs", run.inFiles());
        look(out, "documents and messages", run.inContents());
        for (String service : ErasureRun.SERVICES) {
            look(out, "memory of " + service + "-service", run.inMemoryOf(service));
        }
        List<String> found =
                looked.entrySet().stream()
                        .flatMap(
                                where ->
                                        where.getValue().stream()
                                                .filter(ErasureCommand::left)
                                                .map(each -> each + " in " + where.getKey()))
                        .toList();
        found.stream().limit(20).forEach(each -> say(out, "found: %s", each));
        holds &= found.isEmpty();
        say(out, holds ? "holds" : "DOES NOT HOLD: %d found", found.size());
        return holds;
    }

    /** Everything that was found, by where; what was to be found for certain, too. */
    Map<String, Set<String>> looked() {
        return looked;
    }

    private boolean readsAsItShould(ErasureRun run, PrintWriter out) throws Exception {
        run.plant(persons, 60L + persons);
        int kept = run.keptOf(run.persons());
        int ofControl = run.controlCase().kept().size();
        ErasureRun.Readable before = run.readable();
        say(
                out,
                "planted %d canaries for each of %d persons; %d forms of them, of national ids and"
                        + " of keys are looked for",
                run.controlCase().canaries().size(),
                persons,
                run.forms());
        say(out, "before: %d of %d that are recorded can be read", before.ofErased(), kept);
        run.erase();
        ErasureRun.Readable after = run.readable();
        say(
                out,
                "erased; %d can be read, and %d of %d of who was not erased",
                after.ofErased(),
                after.ofControl(),
                ofControl);
        boolean sameHistory = run.sameHistory();
        say(
                out,
                "what was known before is answered %s",
                sameHistory ? "in the same bytes" : "OTHERWISE");
        return sameHistory
                && before.equals(new ErasureRun.Readable(kept, ofControl))
                && after.equals(new ErasureRun.Readable(0, ofControl));
    }

    private void look(PrintWriter out, String where, Set<String> all) {
        looked.put(where, all);
        say(out, "%s: %d found", where, all.stream().filter(ErasureCommand::left).count());
    }

    private static boolean left(String found) {
        return !ErasureRun.isControl(found);
    }

    private void say(PrintWriter out, String line, Object... values) {
        long seconds = (System.nanoTime() - began) / 1_000_000_000L;
        out.println("%4d s  ".formatted(seconds) + String.format(Locale.ROOT, line, values));
        out.flush();
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
