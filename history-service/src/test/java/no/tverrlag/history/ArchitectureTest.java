package no.tverrlag.history;

import no.tverrlag.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_history_keeps_the_rules_of_a_service() {
        ArchitectureRules.ofService("no.tverrlag.history", "journal").check();
    }
}
