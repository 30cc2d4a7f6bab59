package no.tverrlag.team.competence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.age.AgeLimits;
import no.tverrlag.runtime.age.Ages;
import no.tverrlag.runtime.age.Maturity;
import no.tverrlag.team.events.Competences;

/** Who decides on a person's consents, by the ages that are configured. */
@ApplicationScoped
public class CompetenceProjection {

    private final Ages ages;

    CompetenceProjection(Ages ages) {
        this.ages = ages;
    }

    /** As at that instant, for whomever a consent may name. */
    public Competences of(PersonId person, Instant at) {
        return ages.born(person)
                .map(born -> decided(ages.limits(), born, Ages.day(at)))
                .orElse(Competences.unknown());
    }

    static Competences decided(List<AgeLimits> limits, LocalDate born, LocalDate on) {
        AgeLimits valid = AgeLimits.on(limits, on);
        return new Competences(valid.own(born, on), Maturity.of(born, on, valid).health());
    }
}
