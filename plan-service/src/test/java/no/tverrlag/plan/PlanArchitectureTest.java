package no.tverrlag.plan;

import no.tverrlag.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class PlanArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_contributing() {
        ArchitectureRules.ofService("no.tverrlag.plan").check();
    }
}
