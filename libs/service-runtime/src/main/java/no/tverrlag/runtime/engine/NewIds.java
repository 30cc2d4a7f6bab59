package no.tverrlag.runtime.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import no.tverrlag.kernel.Ids;

/** The source of new ids: UUIDv7. */
@ApplicationScoped
public class NewIds {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NewIds(Clock clock) {
        this.clock = clock;
    }

    public String next() {
        return Ids.timeOrdered(clock.millis(), random);
    }
}
