package no.tverrlag.referral;

import no.tverrlag.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_its_code() {
        ArchitectureRules.ofService("no.tverrlag.referral").check();
    }
}
