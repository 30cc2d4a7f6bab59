package no.tverrlag.referral.keeping;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Sector;
import no.tverrlag.referral.events.PersonErased;

/**
 * How long which records must be kept, as the archive has set it.
 *
 * <p>Municipal health records follow the archive law; some services' are preserved for ever
 * (Riksarkivarens forskrift 7-29). What the policy does not name is kept for ever: an erasure that
 * was refused can be ordered again, the other way there is no way back.
 *
 * @param preserved sectors whose assessments, plans and meetings are kept for ever
 */
public record Retention(Map<DataCategory, Rule> rules, Set<Sector> preserved) {

    /** How long a category is kept. */
    public sealed interface Rule {

        /** Nothing but a consent, so no longer than that. */
        record ConsentOnly() implements Rule {}

        /** So many years after the last of its kind. */
        record Years(int years) implements Rule {}

        record Forever() implements Rule {}
    }

    private static final Set<DataCategory> RECORDS =
            EnumSet.of(DataCategory.ASSESSMENT, DataCategory.PLAN, DataCategory.MEETING);
    private static final Pattern ENTRY =
            Pattern.compile("\\s*([A-Z_]+)\\s*:\\s*(consent|forever|([0-9]{1,3})y)\\s*");

    public Retention {
        rules = Map.copyOf(rules);
        preserved = Set.copyOf(preserved);
    }

    /**
     * @param categories such as {@code IDENTITY:consent,PLAN:10y,TEAM:forever}
     * @param sectors such as {@code CHILD_WELFARE,PPT}
     * @throws IllegalArgumentException if one of them can't be understood
     */
    public static Retention parse(String categories, String sectors) {
        Map<DataCategory, Rule> rules = new EnumMap<>(DataCategory.class);
        for (String entry : categories.split(",", -1)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "tverrlag.retention.categories: not CATEGORY:consent, :10y or :forever: "
                                + entry);
            }
            rules.put(DataCategory.valueOf(matcher.group(1)), rule(matcher));
        }
        Set<Sector> preserved = EnumSet.noneOf(Sector.class);
        Arrays.stream(sectors.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(each -> preserved.add(Sector.valueOf(each)));
        return new Retention(rules, preserved);
    }

    private static Rule rule(Matcher matcher) {
        return switch (matcher.group(2)) {
            case "consent" -> new Rule.ConsentOnly();
            case "forever" -> new Rule.Forever();
            default -> new Rule.Years(Integer.parseInt(matcher.group(3)));
        };
    }

    /** The first of the holdings that must be kept against this reason on this day, if any. */
    Optional<KeepingRefusal.MustBeKept> obstacle(
            PersonErased.Reason reason, Holdings holdings, LocalDate today) {
        return reason.outweighsRetention()
                ? Optional.empty()
                : holdings.held().stream()
                        .flatMap(each -> obstacle(reason, each, today).stream())
                        .findFirst();
    }

    private Optional<KeepingRefusal.MustBeKept> obstacle(
            PersonErased.Reason reason, Holdings.Held held, LocalDate today) {
        Sector sector = held.sector();
        if (sector != null && preserved.contains(sector) && RECORDS.contains(held.category())) {
            return Optional.of(new KeepingRefusal.MustBeKept(held.category(), sector, null));
        }
        return switch (rules.getOrDefault(held.category(), new Rule.Forever())) {
            case Rule.ConsentOnly() -> Optional.empty();
            case Rule.Forever() ->
                    Optional.of(new KeepingRefusal.MustBeKept(held.category(), null, null));
            case Rule.Years(int years) -> {
                LocalDate until = held.last().plusYears(years);
                boolean over =
                        reason == PersonErased.Reason.RETENTION_EXPIRED && !today.isBefore(until);
                yield over
                        ? Optional.empty()
                        : Optional.of(new KeepingRefusal.MustBeKept(held.category(), null, until));
            }
        };
    }
}
