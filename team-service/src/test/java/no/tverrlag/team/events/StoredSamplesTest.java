package no.tverrlag.team.events;

import static org.assertj.core.api.Assertions.assertThat;

import no.tverrlag.testing.StoredSamples;
import org.junit.jupiter.api.Test;

class StoredSamplesTest {

    private static final StoredSamples SAMPLES = new StoredSamples(TeamCatalogue.CATALOGUE);

    @Test
    void every_event_that_was_ever_stored_is_still_read() {
        assertThat(SAMPLES.findings()).isEmpty();
    }
}
