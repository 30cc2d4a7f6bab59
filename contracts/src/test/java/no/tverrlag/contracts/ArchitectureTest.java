package no.tverrlag.contracts;

import no.tverrlag.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_contracts_know_java_and_the_kernel_only() {
        ArchitectureRules.ofPureLibrary("no.tverrlag.contracts").check();
    }
}
