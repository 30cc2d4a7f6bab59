package no.tverrlag.slices;

import no.tverrlag.testkit.architecture.ArchitectureRules;
import no.tverrlag.testkit.architecture.Framework;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_slices_know_axon_and_no_other_framework() {
        ArchitectureRules.ofLibrary("no.tverrlag.slices", Framework.AXON).check();
    }
}
