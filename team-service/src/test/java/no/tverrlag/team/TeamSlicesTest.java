package no.tverrlag.team;

import static no.tverrlag.team.Nora.*;

import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.consent.ExpireConsent;
import no.tverrlag.team.consent.GiveConsent;
import no.tverrlag.team.consent.Giver;
import no.tverrlag.team.consent.RenewConsent;
import no.tverrlag.team.consent.WithdrawConsent;
import no.tverrlag.team.coordinator.AcceptRole;
import no.tverrlag.team.coordinator.AssignCoordinator;
import no.tverrlag.team.coordinator.DeclineRole;
import no.tverrlag.team.coordinator.EndCoordinator;
import no.tverrlag.team.coordinator.ProposeCoordinator;
import no.tverrlag.team.disagreement.RaiseDisagreement;
import no.tverrlag.team.disagreement.ResolveDisagreement;
import no.tverrlag.team.disclosure.Disclose;
import no.tverrlag.team.disclosure.ReleaseDisclosure;
import no.tverrlag.team.events.Attendance;
import no.tverrlag.team.events.AttendanceMode;
import no.tverrlag.team.events.AttendanceStatus;
import no.tverrlag.team.events.Competences;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.DeclineReason;
import no.tverrlag.team.events.DisclosureDuty;
import no.tverrlag.team.events.EndReason;
import no.tverrlag.team.events.MeetingKind;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TransitionKind;
import no.tverrlag.team.meeting.PublishAgenda;
import no.tverrlag.team.meeting.RecordMeeting;
import no.tverrlag.team.meeting.ScheduleMeeting;
import no.tverrlag.team.membership.AnswerInvitation;
import no.tverrlag.team.membership.EndMembership;
import no.tverrlag.team.membership.FormTeam;
import no.tverrlag.team.membership.InviteMember;
import no.tverrlag.team.membership.NewMember;
import no.tverrlag.team.protection.BlockAccess;
import no.tverrlag.team.protection.BreakGlass;
import no.tverrlag.team.protection.LiftBlock;
import no.tverrlag.team.protection.ReviewBreakGlass;
import no.tverrlag.team.transition.RecordTransition;
import no.tverrlag.testkit.SliceRules;
import no.tverrlag.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class TeamSlicesTest {

    @Test
    void every_slice_reads_what_it_folds_and_answers_in_every_state() {
        SliceRules.of(TeamCatalogue.CATALOGUE, EveryEvent.SAMPLES)
                .slice(
                        GiveConsent.SLICE,
                        new GiveConsent.Command(
                                NORA,
                                "c9",
                                ConsentKind.PLAN,
                                List.of(),
                                List.of(),
                                null,
                                MOTHER,
                                null,
                                MOTHER,
                                day(3)))
                .slice(
                        WithdrawConsent.SLICE,
                        new WithdrawConsent.Command(
                                NORA, ConsentKind.COORDINATOR, List.of(), MOTHER, day(3)))
                .slice(
                        RenewConsent.SLICE,
                        new RenewConsent.Command(
                                NORA,
                                "c-share",
                                "c9",
                                null,
                                MOTHER,
                                null,
                                MOTHER,
                                day(3),
                                Giver.REPRESENTATIVE,
                                Competences.unknown(),
                                day(3)))
                .slice(
                        ExpireConsent.SLICE,
                        new ExpireConsent.Command(NORA, "c-share", day(400), UNIT, day(400)))
                .slice(
                        BlockAccess.SLICE,
                        new BlockAccess.Command(
                                NORA,
                                "b2",
                                Party.individual("gp"),
                                List.of(),
                                true,
                                MOTHER,
                                day(3)))
                .slice(LiftBlock.SLICE, new LiftBlock.Command(NORA, "b1", true, UNIT, day(3)))
                .slice(
                        BreakGlass.SLICE,
                        new BreakGlass.Command(NORA, "g2", GP, text("Acute"), 8, "5530", day(2)))
                .slice(
                        ReviewBreakGlass.SLICE,
                        new ReviewBreakGlass.Command(NORA, "g1", true, null, UNIT, day(4)))
                .slice(
                        Disclose.SLICE,
                        new Disclose.Command(
                                NORA,
                                "d2",
                                "Barnevern",
                                DisclosureDuty.ORDER,
                                text("Bruises"),
                                true,
                                GP,
                                day(5)))
                .slice(
                        ReleaseDisclosure.SLICE,
                        new ReleaseDisclosure.Command(NORA, "d1", "Barnevern", WELFARE, day(6)))
                .slice(
                        ProposeCoordinator.SLICE,
                        new ProposeCoordinator.Command(
                                NORA,
                                GP,
                                CoordinatorKind.COORDINATOR,
                                null,
                                text("why"),
                                UNIT,
                                day(3)))
                .slice(
                        AssignCoordinator.SLICE,
                        new AssignCoordinator.Command(
                                NORA,
                                GP,
                                CoordinatorKind.COORDINATOR,
                                null,
                                text("why"),
                                null,
                                UNIT,
                                day(3)))
                .slice(AcceptRole.SLICE, new AcceptRole.Command(NORA, NURSE, day(3)))
                .slice(
                        DeclineRole.SLICE,
                        new DeclineRole.Command(NORA, NURSE, DeclineReason.OTHER, day(3)))
                .slice(
                        EndCoordinator.SLICE,
                        new EndCoordinator.Command(
                                NORA, NURSE, EndReason.MOVED, null, UNIT, day(3)))
                .slice(
                        FormTeam.SLICE,
                        new FormTeam.Command(
                                NORA, List.of(member(GP), member(TEACHER)), NURSE, day(3)))
                .slice(
                        InviteMember.SLICE,
                        new InviteMember.Command(NORA, member(GP), null, NURSE, day(3)))
                .slice(
                        AnswerInvitation.SLICE,
                        new AnswerInvitation.Command(
                                NORA, WELFARE, AnswerInvitation.Answer.ACCEPTED, null, day(5)))
                .slice(
                        EndMembership.SLICE,
                        new EndMembership.Command(
                                NORA, WELFARE, EndReason.MOVED, UNIT, true, day(6)))
                .slice(
                        ScheduleMeeting.SLICE,
                        new ScheduleMeeting.Command(
                                NORA,
                                "m1",
                                MeetingKind.TEAM,
                                day(5),
                                null,
                                true,
                                null,
                                NURSE,
                                day(3)))
                .slice(
                        PublishAgenda.SLICE,
                        new PublishAgenda.Command(NORA, "m1", List.of(text("New")), NURSE, day(4)))
                .slice(
                        RecordMeeting.SLICE,
                        new RecordMeeting.Command(
                                NORA,
                                "m1",
                                List.of(new Attendance(GP, AttendanceStatus.PRESENT)),
                                List.of(),
                                NURSE,
                                day(5)))
                .slice(
                        RaiseDisagreement.SLICE,
                        new RaiseDisagreement.Command(
                                NORA,
                                "d1",
                                text("Who"),
                                List.of(Sector.GP, Sector.NAV),
                                GP,
                                day(5)))
                .slice(
                        ResolveDisagreement.SLICE,
                        new ResolveDisagreement.Command(NORA, "d1", text("So"), UNIT, day(8)))
                .slice(
                        RecordTransition.SLICE,
                        new RecordTransition.Command(
                                NORA,
                                "t9",
                                TransitionKind.DISCHARGE,
                                text("UNN"),
                                null,
                                null,
                                GP,
                                day(9)))
                .covering("no.tverrlag.team")
                .check();
    }

    @Test
    void the_core_is_pure_and_acts_do_not_know_each_other() {
        ArchitectureRules.ofService("no.tverrlag.team").check();
    }

    private static NewMember member(ActorRef actor) {
        return new NewMember(actor, text("support"), AttendanceMode.ALWAYS);
    }
}
