package no.tverrlag.fuzz;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What was reached and what was found. */
final class Tally {

    private static final int SHOWN = 3;

    private final List<Operation> operations;
    private final Consumer<String> say;
    private final Map<String, AtomicLong> reached = new ConcurrentSkipListMap<>();
    private final Map<String, List<String>> findings = new TreeMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong stored = new AtomicLong();

    /**
     * @param say is told of each finding when it is met first: a run that is broken off has told
     *     what it knew
     */
    Tally(List<Operation> operations, Consumer<String> say) {
        this.operations = operations;
        this.say = say;
    }

    void answered(Shot shot, Answer answer, List<String> found) {
        requests.incrementAndGet();
        reached.computeIfAbsent(
                        shot.operation().name() + " " + answer.status(), _ -> new AtomicLong())
                .incrementAndGet();
        for (String each : found) {
            found(
                    shot.operation().name() + ": " + each,
                    shot + "\n      -> " + answer.status() + " " + answer.body());
        }
    }

    /** How many facts were held against the answers. */
    void stored(long facts) {
        stored.set(facts);
    }

    void found(String what, String where) {
        synchronized (findings) {
            List<String> places = findings.computeIfAbsent(shortened(what), _ -> new ArrayList<>());
            places.add(where);
            if (places.size() == 1) {
                say.accept("FOUND " + shortened(what) + "\n      " + where);
            }
        }
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    long requests() {
        return requests.get();
    }

    Map<String, List<String>> findings() {
        synchronized (findings) {
            return new TreeMap<>(findings);
        }
    }

    long documented() {
        return operations.stream().mapToLong(each -> each.answers().size()).sum();
    }

    /** What this one documents and nobody has seen, exempt or not. */
    List<String> unseen(Operation operation) {
        return operation.answers().keySet().stream()
                .filter(status -> !reached(operation, status))
                .toList();
    }

    boolean reached(Operation operation, String status) {
        return reached.containsKey(operation.name() + " " + status);
    }

    /** Documented and never seen, without those that are exempt. */
    List<String> missed() {
        List<String> missed = new ArrayList<>();
        for (Operation each : operations) {
            each.answers().keySet().stream()
                    .filter(status -> !reached(each, status))
                    .filter(status -> Exemptions.reason(each, status).isEmpty())
                    .forEach(status -> missed.add(each.name() + " " + status));
        }
        return missed;
    }

    /** What was found, then how often each documented answer was met. */
    void print(PrintWriter out) {
        printFindings(out);
        for (Operation each : operations) {
            out.printf("%-46s", each.name());
            for (String status : each.answers().keySet()) {
                AtomicLong count = reached.get(each.name() + " " + status);
                out.print(
                        " "
                                + status
                                + ":"
                                + (count == null
                                        ? Exemptions.reason(each, status).isPresent()
                                                ? "exempt"
                                                : "MISSED"
                                        : count));
            }
            out.println();
        }
        Exemptions.print(out, this, operations);
        out.printf("%d stored facts held against the answers%n", stored.get());
        out.printf(
                "%d requests, %d findings, %d of %d documented (operation, status) reached, %d"
                        + " missed%n",
                requests(),
                findings().size(),
                documented() - missedOrExempt(),
                documented(),
                missed().size());
        out.flush();
    }

    void printFindings(PrintWriter out) {
        findings()
                .forEach(
                        (what, where) -> {
                            out.println("FOUND " + where.size() + " x " + what);
                            where.stream()
                                    .limit(SHOWN)
                                    .forEach(each -> out.println("      " + each));
                        });
        out.flush();
    }

    private long missedOrExempt() {
        return operations.stream()
                .mapToLong(
                        each ->
                                each.answers().keySet().stream()
                                        .filter(status -> !reached(each, status))
                                        .count())
                .sum();
    }
}
