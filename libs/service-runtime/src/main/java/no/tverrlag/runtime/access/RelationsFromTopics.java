package no.tverrlag.runtime.access;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import no.tverrlag.kernel.PersonId;

/** A person's relations as heard over Kafka, for every service that has no better source of its own. */
@DefaultBean
@ApplicationScoped
public class RelationsFromTopics implements RelationsSource {

    private final RelationsIntake heard;

    RelationsFromTopics(RelationsIntake heard) {
        this.heard = heard;
    }

    @Override
    public PersonRelations of(PersonId person) {
        return heard.of(person);
    }
}
