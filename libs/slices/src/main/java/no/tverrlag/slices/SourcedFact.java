package no.tverrlag.slices;

import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** A fact as it came from the store, with the hash of the request that led to it. */
record SourcedFact(Fact<PersonEvent> fact, @Nullable String request) {

    static SourcedFact of(EventMessage message) {
        return new SourcedFact(
                CatalogueCodec.fact(message), message.metadata().get(BoundaryFold.REQUEST));
    }
}
