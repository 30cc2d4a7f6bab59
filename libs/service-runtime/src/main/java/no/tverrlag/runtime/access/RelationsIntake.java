package no.tverrlag.runtime.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.runtime.kafka.IntakeEffect;

/**
 * Keeps the relations up to date, before any effect of the service's own looks at them.
 *
 * <p>A bean apart from {@link RelationsFromTopics}: that one steps back where a service brings its
 * own source, and a default bean also steps back from the list of effects as soon as the service
 * has one.
 */
@Priority(100)
@ApplicationScoped
public class RelationsIntake implements IntakeEffect {

    private final RelationsFromTopics relations;

    RelationsIntake(RelationsFromTopics relations) {
        this.relations = relations;
    }

    @Override
    public void take(String source, Fact<PersonEvent> fact) {
        relations.take(source, fact);
    }
}
