package no.tverrlag.eventstore.axon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Owners whose clocks differ by any amount agree on a claim's end, for none of them is asked. */
class ClocklessTest {

    @Test
    void the_token_store_reads_no_clock_of_its_own_machine() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(
                        new ClassFileImporter()
                                .importClasses(
                                        MongoTokenStore.class,
                                        TokenDocuments.class,
                                        Segments.class,
                                        StoredTokens.class));
    }
}
