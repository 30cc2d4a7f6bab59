package no.tverrlag.runtime.age;

import java.time.LocalDate;
import java.time.Period;

/**
 * What is a person's own on one day, by their age.
 *
 * @param withholds their wish that parents be not told counts
 * @param party they have the rights of a party
 * @param health they decide on their health, and parents are told of it no longer
 * @param adult they have no guardian for their age's sake
 */
public record Maturity(boolean withholds, boolean party, boolean health, boolean adult) {

    private static final Maturity UNKNOWN = new Maturity(true, false, false, false);

    /**
     * Of somebody whose day of birth is not known here: what a token says of a guardian stands, and
     * whatever keeps something from them counts.
     */
    public static Maturity unknown() {
        return UNKNOWN;
    }

    /** On that day, by the limits in force then; a limit is reached on the birthday itself. */
    public static Maturity of(LocalDate born, LocalDate on, AgeLimits limits) {
        int age = Period.between(born, on).getYears();
        return new Maturity(
                age >= limits.withhold(),
                age >= limits.party(),
                age >= limits.health(),
                age >= limits.adult());
    }
}
