package no.tverrlag.kernel;

import no.tverrlag.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** Stands here because the testkit needs the kernel, so the kernel cannot need the testkit. */
class ArchitectureTest {

    @Test
    void the_kernel_knows_java_only() {
        ArchitectureRules.ofPureLibrary("no.tverrlag.kernel").check();
    }
}
