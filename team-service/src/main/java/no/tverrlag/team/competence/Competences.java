package no.tverrlag.team.competence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.Competence;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who decides on a consent of this person, by the ages that are configured. */
@ApplicationScoped
public class Competences {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final BirthDates births;
    private final ConsentAges ages;

    Competences(BirthDates births, @ConfigProperty(name = "tverrlag.consent.ages") String ages) {
        this.births = births;
        this.ages = new ConsentAges(AgeLimits.parse(ages));
    }

    public Competence of(PersonId person, Collection<Sector> towards, Instant at) {
        return births.of(person)
                .map(born -> ages.decides(born, towards, at.atZone(OSLO).toLocalDate()))
                .orElse(Competence.UNKNOWN);
    }
}
