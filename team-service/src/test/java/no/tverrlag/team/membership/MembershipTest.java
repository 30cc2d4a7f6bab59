package no.tverrlag.team.membership;

import static no.tverrlag.team.Nora.*;

import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.DeclineReason;
import no.tverrlag.team.events.EndReason;
import no.tverrlag.team.events.MembershipEvent.MemberLeft;
import no.tverrlag.team.events.MembershipEvent.MembershipDeclined;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Scenario<AnswerInvitation.Command, Team, TeamEvent> ANSWER =
            Scenario.of(AnswerInvitation.SLICE, TeamCatalogue.CATALOGUE)
                    .given(
                            teamFormed(0),
                            invited(TEACHER, null, 1),
                            invited(WELFARE, Sector.CHILD_WELFARE, 1));
    private static final Scenario<EndMembership.Command, Team, TeamEvent> END =
            Scenario.of(EndMembership.SLICE, TeamCatalogue.CATALOGUE)
                    .given(
                            teamFormed(0),
                            invited(TEACHER, null, 1),
                            joined(TEACHER, 2),
                            invited(GP, null, 1));

    private static AnswerInvitation.Command accept(ActorRef who, int day) {
        return new AnswerInvitation.Command(
                NORA, who, AnswerInvitation.Answer.ACCEPTED, null, day(day));
    }

    private static AnswerInvitation.Command decline(ActorRef who, @Nullable DeclineReason reason) {
        return new AnswerInvitation.Command(
                NORA, who, AnswerInvitation.Answer.DECLINED, reason, day(2));
    }

    private static EndMembership.Command end(ActorRef who, ActorRef by, boolean others, int day) {
        return new EndMembership.Command(NORA, who, EndReason.MOVED, by, others, day(day));
    }

    @Test
    void the_invited_joins_once() {
        ANSWER.when(accept(TEACHER, 2)).then(joined(TEACHER, 2)).andARepeatIsNothing();
    }

    @Test
    void who_needs_sharing_joins_once_the_person_has_consented_to_it() {
        ANSWER.when(accept(WELFARE, 3))
                .thenRefuses(new MembershipRefusal.SharingConsentMissing(Sector.CHILD_WELFARE));
        ANSWER.given(shared("c1", 2, null, Sector.SCHOOL))
                .when(accept(WELFARE, 3))
                .thenRefuses(new MembershipRefusal.SharingConsentMissing(Sector.CHILD_WELFARE));
        ANSWER.given(shared("c1", 2, day(3), Sector.CHILD_WELFARE))
                .when(accept(WELFARE, 3))
                .thenRefuses(new MembershipRefusal.SharingConsentMissing(Sector.CHILD_WELFARE));
        ANSWER.given(shared("c1", 2, day(4), Sector.CHILD_WELFARE))
                .when(accept(WELFARE, 3))
                .then(joined(WELFARE, 3));
    }

    @Test
    void a_no_has_a_reason() {
        ANSWER.when(decline(TEACHER, DeclineReason.NO_CAPACITY))
                .then(new MembershipDeclined(NORA, TEACHER, DeclineReason.NO_CAPACITY, day(2)));
        ANSWER.when(decline(TEACHER, null)).thenRefuses(new MembershipRefusal.ReasonMissing());
    }

    @Test
    void only_an_open_invitation_is_answered() {
        ANSWER.when(accept(GP, 2)).thenRefuses(new MembershipRefusal.NotInvited());
        ANSWER.given(joined(TEACHER, 2))
                .when(decline(TEACHER, DeclineReason.OTHER))
                .thenRefuses(new MembershipRefusal.NotInvited());
        ANSWER.when(accept(TEACHER, 0)).thenRefuses(new MembershipRefusal.BeforeInvitation(day(1)));
    }

    @Test
    void the_unit_ends_a_membership_or_takes_an_invitation_back() {
        END.when(end(TEACHER, UNIT, true, 4))
                .then(new MemberLeft(NORA, TEACHER, EndReason.MOVED, true, UNIT, day(4)));
        END.when(end(GP, UNIT, true, 4))
                .then(new MemberLeft(NORA, GP, EndReason.MOVED, false, UNIT, day(4)));
    }

    @Test
    void a_member_ends_their_own_membership_and_no_other() {
        END.when(end(TEACHER, TEACHER, false, 4))
                .then(new MemberLeft(NORA, TEACHER, EndReason.MOVED, true, TEACHER, day(4)));
        END.when(end(GP, TEACHER, false, 4)).thenRefuses(new MembershipRefusal.OnlyOwnMembership());
    }

    @Test
    void what_is_not_there_cannot_end() {
        END.when(end(WELFARE, UNIT, true, 4)).thenRefuses(new MembershipRefusal.NotAMember());
        END.when(end(TEACHER, UNIT, true, 1))
                .thenRefuses(new MembershipRefusal.BeforeInvitation(day(2)));
    }
}
