package no.tverrlag.notification;

import no.tverrlag.notification.events.NotificationCatalogue;
import no.tverrlag.notification.events.NotificationEvent;
import no.tverrlag.testkit.Samples;
import no.tverrlag.testkit.SliceRules;
import no.tverrlag.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class NotificationSlicesTest {

    @Test
    void every_slice_reads_what_it_folds_and_answers_in_every_state() {
        SliceRules.of(NotificationCatalogue.CATALOGUE, Samples.variants(NotificationEvent.class))
                .everySliceBelow("no.tverrlag.notification")
                .check();
    }

    @Test
    void the_core_is_pure_and_acts_do_not_know_each_other() {
        ArchitectureRules.ofService("no.tverrlag.notification").check();
    }
}
