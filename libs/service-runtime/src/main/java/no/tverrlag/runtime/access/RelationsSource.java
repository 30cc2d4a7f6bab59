package no.tverrlag.runtime.access;

import no.tverrlag.kernel.PersonId;

/** Where a service knows a person's relations from: its own store, or what came over Kafka. */
public interface RelationsSource {
    PersonRelations of(PersonId person);
}
