package no.tverrlag.team.protection;

import static no.tverrlag.team.Nora.*;

import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Texts;
import no.tverrlag.team.events.Protection;
import no.tverrlag.team.events.ProtectionEvent.AccessBlockLifted;
import no.tverrlag.team.events.ProtectionEvent.AccessBlocked;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassOpened;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassReviewed;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProtectionTest {

    private static final Scenario<BlockAccess.Command, Protection, TeamEvent> BLOCK =
            Scenario.of(BlockAccess.SLICE, TeamCatalogue.CATALOGUE);
    private static final Scenario<LiftBlock.Command, Protection, TeamEvent> LIFT =
            Scenario.of(LiftBlock.SLICE, TeamCatalogue.CATALOGUE);
    private static final Scenario<BreakGlass.Command, Protection, TeamEvent> BREAK =
            Scenario.of(BreakGlass.SLICE, TeamCatalogue.CATALOGUE);
    private static final Scenario<ReviewBreakGlass.Command, Protection, TeamEvent> REVIEW =
            Scenario.of(ReviewBreakGlass.SLICE, TeamCatalogue.CATALOGUE);
    private static final Party DOCTOR = Party.individual("gp");

    private static AccessBlocked blocked(String id, boolean ownWish, DataCategory... categories) {
        return new AccessBlocked(NORA, id, DOCTOR, List.of(categories), ownWish, MOTHER, day(1));
    }

    private static BlockAccess.Command block(Party whom, DataCategory... categories) {
        return new BlockAccess.Command(NORA, "b1", whom, List.of(categories), true, MOTHER, day(1));
    }

    @Test
    void somebody_is_shut_out_from_what_is_named() {
        BLOCK.when(block(DOCTOR, DataCategory.PLAN))
                .then(blocked("b1", true, DataCategory.PLAN))
                .andARepeatIsNothing();
    }

    @Test
    void nobody_is_shut_out_from_their_own() {
        BLOCK.when(block(Party.individual(NORA.value())))
                .thenRefuses(new ProtectionRefusal.CannotBlockThePerson());
    }

    @Test
    void a_block_is_lifted_once() {
        LIFT.given(blocked("b1", true))
                .when(new LiftBlock.Command(NORA, "b1", true, UNIT, day(2)))
                .then(new AccessBlockLifted(NORA, "b1", UNIT, day(2)))
                .andARepeatIsNothing();
        LIFT.when(new LiftBlock.Command(NORA, "b1", true, UNIT, day(2)))
                .thenRefuses(new ProtectionRefusal.UnknownBlock());
    }

    @Test
    void what_the_person_said_no_representative_takes_back() {
        LIFT.given(blocked("b1", true))
                .when(new LiftBlock.Command(NORA, "b1", false, MOTHER, day(2)))
                .thenRefuses(new ProtectionRefusal.OnlyThePersonLifts());
        LIFT.given(blocked("b1", false))
                .when(new LiftBlock.Command(NORA, "b1", false, MOTHER, day(2)))
                .then(new AccessBlockLifted(NORA, "b1", MOTHER, day(2)));
    }

    private static BreakGlass.Command emergency(String reason, int hours) {
        return new BreakGlass.Command(NORA, "g2", GP, Sealed.of(reason), hours, "5530", day(1));
    }

    private static BreakGlassOpened opened(String id, int hours) {
        return new BreakGlassOpened(
                NORA,
                id,
                GP,
                text("Unconscious"),
                day(1).plusSeconds(hours * 3600L),
                "5530",
                day(1));
    }

    @Test
    void an_emergency_opens_for_some_hours() {
        BREAK.when(emergency("Unconscious", 8)).then(opened("g2", 8));
        BREAK.when(emergency("Unconscious", 1)).then(opened("g2", 1));
    }

    @Test
    void an_emergency_has_a_reason_and_a_bound() {
        BREAK.when(emergency(" ", 8)).thenRefuses(new ProtectionRefusal.ReasonMissing());
        BREAK.when(new BreakGlass.Command(NORA, "g2", GP, LONG, 8, "5530", day(1)))
                .thenRefuses(new ProtectionRefusal.TextTooLong(Texts.LIMIT));
        BREAK.when(emergency("Unconscious", 0))
                .thenRefuses(new ProtectionRefusal.HoursOutOfReach(8));
        BREAK.when(emergency("Unconscious", 9))
                .thenRefuses(new ProtectionRefusal.HoursOutOfReach(8));
    }

    @Test
    void one_emergency_at_a_time_and_a_later_one_after_it() {
        BREAK.given(opened("g1", 8))
                .when(emergency("Again", 8))
                .thenRefuses(new ProtectionRefusal.AlreadyOpen(day(1).plusSeconds(8 * 3600L)));
        BREAK.given(new BreakGlassOpened(NORA, "g1", GP, text("Before"), day(1), "5530", day(0)))
                .when(emergency("Unconscious", 8))
                .then(opened("g2", 8));
    }

    private static ReviewBreakGlass.Command review(
            boolean justified, @Nullable Sealed note, ActorRef by) {
        return new ReviewBreakGlass.Command(NORA, "g1", justified, note, by, day(2));
    }

    @Test
    void the_unit_judges_once() {
        BreakGlassReviewed fine =
                new BreakGlassReviewed(NORA, "g1", true, null, "5530", UNIT, day(2));
        REVIEW.given(opened("g1", 8))
                .when(review(true, null, UNIT))
                .then(fine)
                .andARepeatIsNothing();
        REVIEW.given(opened("g1", 8), fine)
                .when(review(false, text("No"), UNIT))
                .thenRefuses(new ProtectionRefusal.AlreadyReviewed());
        REVIEW.when(review(true, null, UNIT))
                .thenRefuses(new ProtectionRefusal.UnknownBreakGlass());
    }

    @Test
    void a_judgement_against_says_why_and_nobody_judges_themselves() {
        REVIEW.given(opened("g1", 8))
                .when(review(false, null, UNIT))
                .thenRefuses(new ProtectionRefusal.NoteMissing());
        REVIEW.given(opened("g1", 8))
                .when(review(true, null, GP))
                .thenRefuses(new ProtectionRefusal.OwnBreakGlass());
    }
}
