package no.tverrlag.team.competence;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.Competence;

/** From birth date, recipients and day to who decides; pure. */
public record ConsentAges(List<AgeLimits> limits) {

    public ConsentAges {
        limits = List.copyOf(limits);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("ages of consent: at least one row is needed");
        }
    }

    /**
     * Who may consent to tell these sectors. Without a sector it is the follow-up itself that is
     * consented to, and that is a health service (hol. 7-2).
     */
    public Competence decides(LocalDate born, Collection<Sector> towards, LocalDate on) {
        AgeLimits valid = on(on);
        int age = Period.between(born, on).getYears();
        List<Integer> needed =
                towards.isEmpty()
                        ? List.of(valid.health())
                        : towards.stream().map(valid::towards).toList();
        boolean forAll = needed.stream().allMatch(limit -> age >= limit);
        boolean forNone = needed.stream().noneMatch(limit -> age >= limit);
        return forAll ? Competence.PERSON : forNone ? Competence.GUARDIAN : Competence.BOTH;
    }

    /** The row in force on that day; before the first one, the first. */
    private AgeLimits on(LocalDate day) {
        AgeLimits valid = limits.getFirst();
        for (AgeLimits each : limits) {
            if (!each.from().isAfter(day)) {
                valid = each;
            }
        }
        return valid;
    }
}
