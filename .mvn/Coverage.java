import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jacoco.cli.internal.core.analysis.Analyzer;
import org.jacoco.cli.internal.core.analysis.IClassCoverage;
import org.jacoco.cli.internal.core.analysis.ICounter;
import org.jacoco.cli.internal.core.internal.analysis.SourceFileCoverageImpl;
import org.jacoco.cli.internal.core.tools.ExecFileLoader;

/**
 * Tells which lines of the main classes were run: {@code Coverage.java RECORDED CLASSES MODULE…}.
 *
 * <p>Quarkus rewrites classes when it builds and when it tests, so one class runs in several forms.
 * The agent keeps each form it meets (CLASSES); a line was run if it was run in one of them.
 */
final class Coverage {
    private static final int SHOWN = 15;

    private final ExecFileLoader recorded = new ExecFileLoader();
    private final Map<String, Path> modules = new HashMap<>();
    private final Map<String, SourceFileCoverageImpl> sources = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        Coverage it = new Coverage();
        it.recorded.load(new File(arguments[0]));
        List<Path> roots =
                Stream.of(arguments).skip(2).map(one -> Path.of(one, "target/classes")).toList();
        for (Path root : roots) {
            classFiles(root).forEach(file -> it.modules.put(name(root, file), root));
        }
        Set<String> met = it.forms(Path.of(arguments[1]), Set.of());
        for (Path root : roots) {
            it.forms(root, met);
        }
        it.tell(Path.of(arguments[0]).resolveSibling("lines.txt"));
    }

    /** Adds the classes below a folder; what no module compiles (a proxy) is none of ours. */
    private Set<String> forms(Path root, Set<String> but) throws IOException {
        Set<String> found = new HashSet<>();
        for (Path file : classFiles(root)) {
            String name = name(root, file);
            if (modules.containsKey(name) && !but.contains(name)) {
                found.add(name);
                new Analyzer(recorded.getExecutionDataStore(), form -> add(modules.get(name), form))
                        .analyzeClass(Files.readAllBytes(file), name);
            }
        }
        return found;
    }

    private void add(Path module, IClassCoverage form) {
        String file = form.getSourceFileName();
        if (file != null) {
            Path where = module.resolve("../../src/main/java").resolve(form.getPackageName(), file);
            sources.computeIfAbsent(
                            where.normalize().toString(),
                            _ -> new SourceFileCoverageImpl(file, form.getPackageName()))
                    .increment(form);
        }
    }

    private void tell(Path all) throws IOException {
        List<String> left =
                sources.entrySet().stream()
                        .filter(one -> missed(one.getValue()) > 0)
                        .sorted(Comparator.comparing(one -> -missed(one.getValue())))
                        .map(one -> line(one.getKey(), one.getValue()))
                        .toList();
        Files.write(all, left);
        Map<String, List<SourceFileCoverageImpl>> byModule = new TreeMap<>();
        sources.forEach(
                (file, source) ->
                        byModule.computeIfAbsent(
                                        file.replaceFirst("/src/main/.*", ""),
                                        _ -> new ArrayList<>())
                                .add(source));
        byModule.forEach((module, those) -> System.out.println(figure(those) + "  " + module));
        left.stream()
                .limit(SHOWN)
                .map(one -> one.replaceFirst(":.*", ""))
                .forEach(System.out::println);
        System.out.println(figure(sources.values()) + "  in all");
    }

    private static String line(String file, SourceFileCoverageImpl source) {
        String lines =
                IntStream.rangeClosed(source.getFirstLine(), source.getLastLine())
                        .filter(line -> source.getLine(line).getStatus() == ICounter.NOT_COVERED)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "));
        return "%4d of %4d left  %s: %s"
                .formatted(missed(source), source.getLineCounter().getTotalCount(), file, lines);
    }

    private static int missed(SourceFileCoverageImpl source) {
        return source.getLineCounter().getMissedCount();
    }

    private static String figure(Collection<SourceFileCoverageImpl> those) {
        int total = those.stream().mapToInt(one -> one.getLineCounter().getTotalCount()).sum();
        int missed = those.stream().mapToInt(Coverage::missed).sum();
        return "%5.1f %% of %5d lines".formatted(100.0 * (total - missed) / total, total);
    }

    /** Without those that a process was writing when it was killed. */
    private static List<Path> classFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
    }

    /** The agent puts a checksum between the class's name and the ending. */
    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replaceFirst("(\\.[0-9a-f]{16})?\\.class$", "");
    }
}
