package no.tverrlag.plan.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.StoredSamples;
import org.junit.jupiter.api.Test;

class StoredSamplesTest {

    private static final StoredSamples SAMPLES = new StoredSamples(PlanCatalogue.CATALOGUE);

    @Test
    void every_event_that_was_ever_stored_is_still_read() {
        assertThat(SAMPLES.findings()).isEmpty();
    }

    @Test
    void an_agreement_of_version_1_has_a_voice() {
        assertThat(SAMPLES.lifted("plan.GoalAgreed", 1))
                .isEqualTo(
                        new GoalAgreed(
                                new PersonId("person-1"),
                                "plan-1",
                                "goal-1",
                                new ActorRef("id-1", Sector.HEALTH_MUNICIPAL, "organisation-1"),
                                Voice.OWN,
                                Sealed.of("sample"),
                                Instant.parse("2026-01-11T10:00:00Z")));
    }
}
