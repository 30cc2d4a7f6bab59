package no.tverrlag.eventstore;

import no.tverrlag.testkit.architecture.ArchitectureRules;
import no.tverrlag.testkit.architecture.Framework;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_event_store_knows_axon_and_the_driver_and_nothing_else() {
        ArchitectureRules.ofLibrary("no.tverrlag.eventstore", Framework.AXON, Framework.MONGO)
                .check();
    }
}
