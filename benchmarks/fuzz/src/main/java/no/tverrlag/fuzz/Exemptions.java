package no.tverrlag.fuzz;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Documented answers that can't be had from outside at will, each with the reason. */
final class Exemptions {

    private static final Map<String, String> BY_OPERATION =
            Map.of(
                    "OpenPlan 200",
                    "only if the service did not learn whether its own write had arrived",
                    "RegisterPerson 410",
                    "only for who looks somebody up in the very moment of their erasure");

    private Exemptions() {}

    static Optional<String> reason(Operation operation, String status) {
        return Optional.ofNullable(BY_OPERATION.get(operation.id() + " " + status));
    }

    /** Each reason with the documented answers that were not reached for it. */
    static void print(PrintWriter out, Tally tally, List<Operation> operations) {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (Operation each : operations) {
            for (String status : each.answers().keySet()) {
                reason(each, status)
                        .filter(_ -> !tally.reached(each, status))
                        .ifPresent(
                                why ->
                                        byReason.computeIfAbsent(why, _ -> new ArrayList<>())
                                                .add(each.name() + " " + status));
            }
        }
        byReason.forEach(
                (why, what) -> out.println("exempt " + what.size() + ", " + why + ": " + what));
    }
}
