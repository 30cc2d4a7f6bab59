package no.tverrlag.referral.events;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The variables that IPLOS had on a day; the directorate changes the set now and then.
 *
 * @param name what a stored assessment is marked with
 * @param from first day in force
 */
public record IplosVariableSet(String name, LocalDate from, Set<IplosVariable> variables) {

    /** Newest first; a new set is one more row. */
    private static final List<IplosVariableSet> SETS =
            List.of(
                    new IplosVariableSet(
                            "IPLOS-17",
                            LocalDate.of(2006, 3, 1),
                            EnumSet.allOf(IplosVariable.class)));

    public IplosVariableSet {
        variables = Set.copyOf(variables);
    }

    /** The set in force on that day; for days before the first set, the first one. */
    public static IplosVariableSet on(LocalDate day) {
        return SETS.stream()
                .filter(set -> !set.from().isAfter(day))
                .findFirst()
                .orElseGet(SETS::getLast);
    }
}
