package no.tverrlag.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.runtime.access.AccessNoted;
import no.tverrlag.runtime.loss.LossNoted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSamplesTest {

    sealed interface LampEvent extends PersonEvent {}

    record Lit(PersonId person, String lamp, Sealed why, @Nullable Integer watts)
            implements LampEvent {}

    record LitV1(PersonId person, String bulb, Sealed why) {
        Lit lifted() {
            return new Lit(person, bulb, why, null);
        }
    }

    @TempDir Path folder;

    @Test
    void the_access_events_that_every_service_stores_are_still_read() {
        assertThat(new StoredSamples(AccessNoted.CATALOGUE).findings()).isEmpty();
    }

    @Test
    void what_every_service_notes_of_lost_facts_is_still_read() {
        assertThat(new StoredSamples(LossNoted.CATALOGUE, "stored-samples-of-the-log").findings())
                .isEmpty();
    }

    @Test
    void a_sample_is_written_once_and_read_ever_after() throws IOException {
        assertThat(samples(false).findings())
                .containsExactly(
                        "lamp.Lit.v2.json is missing; run the tests with -Dcontracts.write=true",
                        "lamp.Lit.v1.json is missing; run the tests with -Dcontracts.write=true");
        assertThat(samples(true).findings()).isEmpty();
        String first = Files.readString(folder.resolve("lamp.Lit.v1.json"));

        assertThat(samples(true).findings()).isEmpty();
        assertThat(folder.resolve("lamp.Lit.v1.json")).hasContent(first);
        assertThat(first).contains("\"why\" : \"enc.v1.").contains("\"bulb\" : \"bulb-1\"");
        assertThat(samples(false).lifted("lamp.Lit", 1))
                .isEqualTo(new Lit(new PersonId("person-1"), "bulb-1", Sealed.of("sample"), null));
    }

    @Test
    void a_record_that_no_longer_holds_what_was_stored_is_found() throws IOException {
        assertThat(samples(true).findings()).isEmpty();
        Path file = folder.resolve("lamp.Lit.v2.json");
        String stored = Files.readString(file);

        Files.writeString(file, stored.replace("\"lamp\"", "\"lantern\""));
        assertThat(samples(false).findings())
                .containsExactly(
                        "lamp.Lit.v2.json lacks /lamp",
                        "lamp.Lit.v2.json is not what the record of that version holds; give the"
                                + " event a new version");
        Files.writeString(file, stored.replace("\"watts\" : 3", "\"watts\" : \"three\""));
        assertThat(samples(false).findings())
                .containsExactly(
                        "lamp.Lit.v2.json can't be read: java.io.IOException: not the JSON of this"
                                + " type: InvalidFormatException");
    }

    @Test
    void a_sample_that_nobody_reads_any_longer_is_found() throws IOException {
        assertThat(samples(true).findings()).isEmpty();
        Files.writeString(folder.resolve("lamp.Broken.v1.json"), "{}");
        assertThat(samples(true).findings())
                .containsExactly(
                        "lamp.Broken.v1.json can't be read any longer, yet stores keep such events"
                                + " for ever");
    }

    private StoredSamples samples(boolean write) {
        Catalogue<LampEvent> catalogue =
                Catalogue.of("lamp", LampEvent.class)
                        .event("Lit", 2, Lit.class, DataCategory.PLAN, _ -> List.of())
                        .earlier("Lit", 1, LitV1.class, LitV1::lifted)
                        .build();
        return new StoredSamples(catalogue, folder, write);
    }
}
