package no.tverrlag.fuzz;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documented answers that can't be had from outside at will, each with the reason. */
final class Exemptions {

    private static final Map<String, String> BY_STATUS =
            Map.of(
                    "410",
                    "needs a person whose key was destroyed");

    private Exemptions() {}

    static Optional<String> reason(Operation operation, String status) {
        return Optional.ofNullable(BY_STATUS.get(operation.name() + " " + status))
                .or(() -> Optional.ofNullable(BY_STATUS.get(status)));
    }

    static void print(PrintWriter out, Tally tally, List<Operation> operations) {
        BY_STATUS.forEach(
                (what, why) -> {
                    long count =
                            operations.stream()
                                    .filter(each -> each.answers().containsKey(what))
                                    .filter(each -> !tally.reached(each, what))
                                    .count();
                    out.println("exempt: " + what + " (" + count + " operations): " + why);
                });
    }
}
