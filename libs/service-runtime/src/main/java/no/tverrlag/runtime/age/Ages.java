package no.tverrlag.runtime.age;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Persons' ages and what they mean, by the limits that are configured. A birthday begins at
 * midnight in Norway; nothing waits for anybody to say so.
 */
@ApplicationScoped
public class Ages {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final BirthDates dates;
    private final List<AgeLimits> limits;

    Ages(BirthDates dates, @ConfigProperty(name = "tverrlag.consent.ages") String limits) {
        this.dates = dates;
        this.limits = AgeLimits.parse(limits);
    }

    public List<AgeLimits> limits() {
        return limits;
    }

    public Optional<LocalDate> born(PersonId person) {
        return dates.of(person);
    }

    /** What is the person's own at that instant. */
    public Maturity of(PersonId person, Instant at) {
        LocalDate day = day(at);
        return born(person)
                .map(born -> Maturity.of(born, day, AgeLimits.on(limits, day)))
                .orElse(Maturity.unknown());
    }

    public static LocalDate day(Instant at) {
        return at.atZone(OSLO).toLocalDate();
    }
}
