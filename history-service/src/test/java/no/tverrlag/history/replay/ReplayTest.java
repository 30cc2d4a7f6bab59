package no.tverrlag.history.replay;

import static no.tverrlag.history.replay.Told.FIRST_RECORDED;
import static no.tverrlag.history.replay.Told.MUCH_LATER;
import static no.tverrlag.history.replay.Told.SAID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import no.tverrlag.contracts.log.FactsLost;
import no.tverrlag.contracts.log.LostFact;
import no.tverrlag.contracts.referral.PersonErased;
import no.tverrlag.history.journal.JournalFact;
import no.tverrlag.kernel.ActorRef;
import org.junit.jupiter.api.Test;

/** When a fact counts: as of an instant, and known at another. */
class ReplayTest {

    private static final Instant ONE = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TWO = Instant.parse("2025-02-01T00:00:00Z");
    private static final Instant THREE = Instant.parse("2025-03-01T00:00:00Z");
    private static final String AFTER = "2025-04-01T00:00:00Z";

    @Test
    void nothing_is_true_about_somebody_unknown() {
        assertThat(new Told().asOf(AFTER))
                .isEqualTo(
                        new History(
                                Optional.empty(),
                                false,
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                false,
                                List.of(),
                                Optional.empty(),
                                Map.of(),
                                Instant.parse(AFTER),
                                MUCH_LATER));
    }

    @Test
    void what_its_log_has_lost_counts_until_that_became_known() {
        Told told =
                new Told()
                        .team(SAID.joined("gp", ONE), SAID.joined("teacher", ONE))
                        .add(
                                "team",
                                new FactsLost(
                                        Told.PERSON,
                                        List.of(new LostFact(2, "e-1", "any")),
                                        1,
                                        THREE),
                                THREE);

        assertThat(told.asOf(AFTER, FIRST_RECORDED.plusSeconds(1)).members())
                .extracting(ActorRef::id)
                .containsExactly("gp", "teacher");
        assertThat(told.asOf(AFTER, FIRST_RECORDED.plusSeconds(2)).members())
                .extracting(ActorRef::id)
                .containsExactly("gp");
    }

    @Test
    void an_erasure_shows_from_its_instant_on_and_changes_nothing_else() {
        List<JournalFact> facts = new ArrayList<>(NoraTest.nora().facts());
        List<JournalFact> erased =
                new Told()
                        .add(
                                "referral",
                                new PersonErased(
                                        Told.PERSON,
                                        PersonErased.Reason.COURT_ORDER,
                                        "2026/17",
                                        ActorRef.of("operator"),
                                        THREE),
                                THREE)
                        .facts();
        History before = Replay.history(facts, TWO, MUCH_LATER);
        facts.addAll(erased);

        assertThat(Replay.history(facts, TWO, MUCH_LATER).erasedAt()).isEmpty();
        assertThat(Replay.history(facts, TWO, MUCH_LATER).members()).isEqualTo(before.members());
        assertThat(Replay.history(facts, THREE, MUCH_LATER).erasedAt()).contains(THREE);
        assertThat(Replay.history(facts, TWO, Told.FIRST_RECORDED.minusSeconds(1)).positions())
                .as("not known yet")
                .isEmpty();
    }

    @Test
    void the_order_in_which_facts_are_handed_over_changes_nothing() {
        List<JournalFact> facts = new ArrayList<>(NoraTest.nora().facts());
        History expected = Replay.history(facts, TWO, MUCH_LATER);

        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(facts, random);
            assertThat(Replay.history(facts, TWO, MUCH_LATER)).isEqualTo(expected);
        }
    }

    @Test
    void a_fact_counts_at_the_very_instant_at_which_it_happened() {
        Told told = new Told().team(SAID.joined("gp", ONE));

        assertThat(told.asOf("2025-01-01T00:00:00Z").members()).hasSize(1);
        assertThat(told.asOf("2024-12-31T23:59:59.999999999Z").members()).isEmpty();
    }

    @Test
    void a_fact_is_known_at_the_very_instant_at_which_it_was_recorded() {
        Told told = new Told().team(SAID.joined("gp", ONE));

        assertThat(told.asOf(AFTER, FIRST_RECORDED).members()).hasSize(1);
        assertThat(told.asOf(AFTER, FIRST_RECORDED.minusNanos(1)).members()).isEmpty();
    }

    @Test
    void what_was_recorded_late_takes_its_place_in_time() {
        Told told = new Told().team(SAID.left("gp", THREE), SAID.joined("gp", ONE));

        assertThat(told.asOf("2025-02-15T00:00:00Z").members()).hasSize(1);
        assertThat(told.asOf(AFTER).members()).isEmpty();
    }

    @Test
    void facts_of_one_instant_follow_each_other_as_they_were_recorded() {
        Told told = new Told().team(SAID.ended("nurse", ONE), SAID.vacant(ONE));

        assertThat(told.team(SAID.assigned("gp", ONE)).asOf(AFTER).coordinator())
                .map(ActorRef::id)
                .contains("gp");
    }

    @Test
    void the_positions_are_those_of_all_that_was_known_also_of_what_had_not_happened_yet() {
        Told told =
                new Told()
                        .add("referral", SAID.reported(ONE), ONE)
                        .team(SAID.joined("gp", TWO), SAID.left("gp", THREE));

        assertThat(told.asOf("2025-01-15T00:00:00Z").positions())
                .isEqualTo(Map.of("referral", 1L, "team", 2L));
        assertThat(told.asOf(AFTER, FIRST_RECORDED).positions()).isEqualTo(Map.of("referral", 1L));
    }

    @Test
    void what_a_clock_ahead_of_ours_recorded_is_known() {
        List<JournalFact> facts = new Told().team(SAID.joined("gp", ONE)).facts();

        assertThat(Replay.newest(facts, FIRST_RECORDED.minusMillis(5))).isEqualTo(FIRST_RECORDED);
        assertThat(Replay.newest(facts, MUCH_LATER)).isEqualTo(MUCH_LATER);
        assertThat(Replay.newest(List.of(), MUCH_LATER)).isEqualTo(MUCH_LATER);
    }
}
