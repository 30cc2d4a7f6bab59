package no.tverrlag.team.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tverrlag.kernel.Sector;

/**
 * From which age on a person consents for themselves, as it is from one date on; ages in whole
 * years.
 *
 * @param health towards health services (pbrl. 4-3)
 * @param party where a party's rights decide: school, kindergarten, child welfare
 * @param adult towards everybody else: guardianship ends (vgml. 8)
 */
public record AgeLimits(LocalDate from, int health, int party, int adult) {

    private static final Pattern ROW =
            Pattern.compile(
                    "\\s*(\\d{4}-\\d{2}-\\d{2}) health (\\d{1,2}) party (\\d{1,2}) adult"
                            + " (\\d{1,2})\\s*");

    /**
     * Rows as configuration writes them, separated by semicolons: {@code 2020-01-01 health 16 party
     * 15 adult 18}.
     *
     * @throws IllegalArgumentException if a row has another form, or the dates do not rise
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
                            LocalDate.parse(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(4)));
            if (!all.isEmpty() && !limits.from().isAfter(all.getLast().from())) {
                throw new IllegalArgumentException("ages of consent: the dates must rise");
            }
            all.add(limits);
        }
        return all;
    }

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
