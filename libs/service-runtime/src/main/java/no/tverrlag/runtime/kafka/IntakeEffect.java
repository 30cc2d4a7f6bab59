package no.tverrlag.runtime.kafka;

import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;

/**
 * What a public event does in this service. Deliveries may repeat: an effect stores the fact's
 * position in the same write, or carries out a command whose id is the event's.
 */
public interface IntakeEffect {

    /**
     * @param source the service that published it
     */
    void take(String source, Fact<PersonEvent> fact);
}
