package no.tverrlag.runtime.age;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/**
 * From which age on a person decides for themselves, as it is from one date on; ages in whole
 * years.
 *
 * @param health towards health services (pbrl. 4-3)
 * @param party where a party's rights decide: school, kindergarten, child welfare
 * @param adult towards everybody else: guardianship ends (vgml. 8)
 * @param withhold their wish that parents be not told counts (pbrl. 3-4)
 */
public record AgeLimits(LocalDate from, int health, int party, int adult, int withhold) {

    private static final int WITHHOLD = 12;

    private static final Pattern ROW =
            Pattern.compile(
                    "\\s*(\\d{4}-\\d{2}-\\d{2}) health (\\d{1,2}) party (\\d{1,2}) adult"
                            + " (\\d{1,2})(?: withhold (\\d{1,2}))?\\s*");

    /**
     * Rows as configuration writes them, separated by semicolons: {@code 2020-01-01 health 16 party
     * 15 adult 18 withhold 12}; without the last limit it is 12.
     *
     * @throws IllegalArgumentException if a row has another form, a day does not exist, or the
     *     dates do not rise
     */
    public static List<AgeLimits> parse(String rows) {
        List<AgeLimits> all = new ArrayList<>();
        for (String row : rows.split(";", -1)) {
            Matcher matcher = ROW.matcher(row);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("ages of consent: cannot read '" + row + "'");
            }
            AgeLimits limits =
                    new AgeLimits(
                            day(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(4)),
                            withhold(matcher.group(5)));
            if (!all.isEmpty() && !limits.from().isAfter(all.getLast().from())) {
                throw new IllegalArgumentException("ages of consent: the dates must rise");
            }
            all.add(limits);
        }
        return all;
    }

    /** The sectors that somebody born then decides on alone on that day, by the limits of it. */
    public Set<Sector> own(LocalDate born, LocalDate on) {
        int age = Period.between(born, on).getYears();
        Set<Sector> own = EnumSet.noneOf(Sector.class);
        for (Sector sector : Sector.values()) {
            if (age >= towards(sector)) {
                own.add(sector);
            }
        }
        return own;
    }

    private static LocalDate day(String said) {
        try {
            return LocalDate.parse(said);
        } catch (DateTimeParseException never) {
            throw new IllegalArgumentException(
                    "ages of consent: there is no day '" + said + "'", never);
        }
    }

    private static int withhold(@Nullable String said) {
        return said == null ? WITHHOLD : Integer.parseInt(said);
    }

    /** The row in force on that day; before the first one, the first. */
    public static AgeLimits on(List<AgeLimits> all, LocalDate day) {
        AgeLimits valid = all.getFirst();
        for (AgeLimits each : all) {
            if (!each.from().isAfter(day)) {
                valid = each;
            }
        }
        return valid;
    }

    /** From which age on the person decides what this sector may be told. */
    int towards(Sector sector) {
        return switch (sector) {
            case HEALTH_MUNICIPAL, GP, SPECIALIST_HEALTH, DENTAL -> health;
            case SCHOOL, KINDERGARTEN, PPT, CHILD_WELFARE -> party;
            case NAV,
                    HOUSING,
                    FAMILY_COUNSELLING,
                    CRISIS_SHELTER,
                    INTEGRATION,
                    VOLUNTARY,
                    PRIVATE_PROVIDER ->
                    adult;
        };
    }
}
