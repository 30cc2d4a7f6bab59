package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Documented answers that can't be had from outside at will, each with the reason. */
final class Exemptions {

    private static final Map<String, String> BY_STATUS =
            Map.of("410", "needs a person whose key was destroyed");
    private static final String RACE =
            "only for a conflict, which needs a faster writer five times in a row (RaceTest of"
                    + " libs/slices)";

    private Exemptions() {}

    static Optional<String> reason(Operation operation, String status) {
        return status.equals("409") && types(operation, status).equals("[\"/problems/conflict\"]")
                ? Optional.of(RACE)
                : Optional.ofNullable(BY_STATUS.get(status));
    }

    private static String types(Operation operation, String status) {
        return operation
                .answers()
                .getOrDefault(status, MissingNode.getInstance())
                .at("/content/application~1problem+json/schema/allOf/1/properties/type/enum")
                .toString();
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
