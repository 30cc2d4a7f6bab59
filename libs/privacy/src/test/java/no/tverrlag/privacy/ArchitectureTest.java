package no.tverrlag.privacy;

import no.tverrlag.testkit.architecture.ArchitectureRules;
import no.tverrlag.testkit.architecture.Framework;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void privacy_knows_the_driver_and_no_other_framework() {
        ArchitectureRules.ofLibrary("no.tverrlag.privacy", Framework.MONGO).check();
    }
}
