package no.tverrlag.team.membership;

import static no.tverrlag.team.Nora.*;

import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.AttendanceMode;
import no.tverrlag.team.events.DeclineReason;
import no.tverrlag.team.events.EndReason;
import no.tverrlag.team.events.MembershipEvent.MemberLeft;
import no.tverrlag.team.events.MembershipEvent.MembershipDeclined;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final Scenario<FormTeam.Command, Team, TeamEvent> FORM =
            Scenario.of(FormTeam.SLICE, TeamCatalogue.CATALOGUE);
    private static final Scenario<InviteMember.Command, Team, TeamEvent> INVITE =
            Scenario.of(InviteMember.SLICE, TeamCatalogue.CATALOGUE).given(teamFormed(0));

    private static NewMember member(ActorRef actor) {
        return new NewMember(actor, text("support"), AttendanceMode.ALWAYS);
    }

    private static FormTeam.Command form(NewMember... members) {
        return new FormTeam.Command(NORA, List.of(members), NURSE, day(1));
    }

    private static InviteMember.Command invite(NewMember member) {
        return new InviteMember.Command(NORA, member, Sector.CHILD_WELFARE, NURSE, day(2));
    }

    @Test
    void the_first_members_are_invited_with_the_forming() {
        FORM.when(form(member(TEACHER), member(GP)))
                .then(teamFormed(1), invited(TEACHER, null, 1), invited(GP, null, 1));
    }

    @Test
    void a_team_is_formed_once_and_of_somebody() {
        FORM.given(teamFormed(0))
                .when(form(member(TEACHER)))
                .thenRefuses(new MembershipRefusal.TeamAlreadyFormed());
        FORM.when(form()).thenRefuses(new MembershipRefusal.MembersMissing());
        FORM.when(form(member(GP), member(GP)))
                .thenRefuses(new MembershipRefusal.MemberNamedTwice());
    }

    @Test
    void each_member_is_there_for_something() {
        FORM.when(form(new NewMember(GP, text(""), AttendanceMode.ALWAYS)))
                .thenRefuses(new MembershipRefusal.FunctionMissing());
        INVITE.when(invite(new NewMember(GP, LONG, AttendanceMode.ALWAYS)))
                .thenRefuses(new MembershipRefusal.TextTooLong(10_000));
    }

    @Test
    void one_more_is_invited_and_the_sharing_it_needs_is_named() {
        INVITE.when(invite(member(WELFARE)))
                .then(invited(WELFARE, Sector.CHILD_WELFARE, 2))
                .andARepeatIsNothing();
    }

    @Test
    void nobody_is_invited_into_a_team_that_is_not_formed() {
        Scenario.of(InviteMember.SLICE, TeamCatalogue.CATALOGUE)
                .when(invite(member(WELFARE)))
                .thenRefuses(new MembershipRefusal.TeamNotFormed());
    }

    @Test
    void nobody_is_invited_twice() {
        INVITE.given(invited(WELFARE, null, 1))
                .when(invite(member(WELFARE)))
                .thenRefuses(new MembershipRefusal.AlreadyInvited());
        INVITE.given(invited(WELFARE, null, 1), joined(WELFARE, 2))
                .when(invite(member(WELFARE)))
                .thenRefuses(new MembershipRefusal.AlreadyMember());
    }

    @Test
    void who_declined_or_left_can_be_invited_again() {
        INVITE.given(
                        invited(WELFARE, null, 1),
                        new MembershipDeclined(NORA, WELFARE, DeclineReason.NO_CAPACITY, day(1)))
                .when(invite(member(WELFARE)))
                .then(invited(WELFARE, Sector.CHILD_WELFARE, 2));
        INVITE.given(
                        invited(WELFARE, null, 1),
                        joined(WELFARE, 1),
                        new MemberLeft(NORA, WELFARE, EndReason.MOVED, true, UNIT, day(1)))
                .when(invite(member(WELFARE)))
                .then(invited(WELFARE, Sector.CHILD_WELFARE, 2));
    }
}
