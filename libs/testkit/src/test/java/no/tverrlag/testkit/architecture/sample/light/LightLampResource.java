package no.tverrlag.testkit.architecture.sample.light;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.messaging.eventhandling.EventSink;

/** Keeps every rule, as edges may have a clock and know frameworks. */
public class LightLampResource {
    EventSink sink;

    Instant at(Clock clock) {
        return Instant.now(clock);
    }
}
