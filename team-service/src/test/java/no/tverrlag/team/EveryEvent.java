package no.tverrlag.team;

import static no.tverrlag.team.Nora.*;

import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.Attendance;
import no.tverrlag.team.events.AttendanceStatus;
import no.tverrlag.team.events.ConsentEnd;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorEnded;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleDeclined;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.DeclineReason;
import no.tverrlag.team.events.DisagreementEvent.ResponsibilityDisputeRaised;
import no.tverrlag.team.events.DisagreementEvent.ResponsibilityDisputeResolved;
import no.tverrlag.team.events.EndReason;
import no.tverrlag.team.events.MeetingEvent.ActionAssigned;
import no.tverrlag.team.events.MeetingEvent.AgendaPublished;
import no.tverrlag.team.events.MeetingEvent.AttendanceRecorded;
import no.tverrlag.team.events.MeetingEvent.MeetingHeld;
import no.tverrlag.team.events.MeetingKind;
import no.tverrlag.team.events.MembershipEvent.MemberLeft;
import no.tverrlag.team.events.MembershipEvent.MembershipDeclined;
import no.tverrlag.team.events.ProtectionEvent.AccessBlockLifted;
import no.tverrlag.team.events.ProtectionEvent.AccessBlocked;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassOpened;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassReviewed;
import no.tverrlag.team.events.ProtectionEvent.DisclosureReleased;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent.TransitionRecorded;
import no.tverrlag.team.events.TransitionKind;
import no.tverrlag.team.events.VacancyCause;

/** One of each stored event, with ids that fit together. */
public final class EveryEvent {

    public static final List<TeamEvent> SAMPLES =
            List.of(
                    consented("c-plan", ConsentKind.PLAN, 0),
                    consented("c-coordinator", ConsentKind.COORDINATOR, 0),
                    shared("c-share", 0, day(400), Sector.SCHOOL, Sector.CHILD_WELFARE),
                    new ConsentReplaced(NORA, "c-plan", "c-later", day(1)),
                    withdrawn(
                            ConsentKind.SHARE,
                            9,
                            new ConsentEnd("c-share", List.of(Sector.SCHOOL), false)),
                    new ConsentExpired(NORA, "c-share", ConsentKind.SHARE, day(400), day(400)),
                    new AccessBlocked(
                            NORA,
                            "b1",
                            Party.individual("gp"),
                            List.of(DataCategory.PLAN),
                            true,
                            UNIT,
                            day(2)),
                    new AccessBlockLifted(NORA, "b1", UNIT, day(3)),
                    new BreakGlassOpened(NORA, "g1", GP, text("Acute"), day(3), "5530", day(2)),
                    new BreakGlassReviewed(NORA, "g1", true, text("Yes"), "5530", UNIT, day(4)),
                    proposed(NURSE, NURSE, 1),
                    assigned(NURSE, 2),
                    roleAccepted(NURSE, 3),
                    new CoordinatorRoleDeclined(
                            NORA,
                            NURSE,
                            CoordinatorKind.CHILD_COORDINATOR,
                            DeclineReason.NO_TIME,
                            day(3)),
                    new CoordinatorEnded(
                            NORA,
                            NURSE,
                            CoordinatorKind.CHILD_COORDINATOR,
                            EndReason.STAFF_TURNOVER,
                            text("note"),
                            UNIT,
                            day(4)),
                    vacant(VacancyCause.ENDED, 4),
                    teamFormed(3),
                    invited(WELFARE, Sector.CHILD_WELFARE, 4),
                    joined(WELFARE, 5),
                    new MembershipDeclined(NORA, WELFARE, DeclineReason.NO_CAPACITY, day(5)),
                    new MemberLeft(NORA, WELFARE, EndReason.MOVED, true, UNIT, day(6)),
                    scheduled("m1", 5),
                    new AgendaPublished(NORA, "m1", List.of(text("What matters")), NURSE, day(4)),
                    new MeetingHeld(NORA, "m1", MeetingKind.START_UP, day(5), true, NURSE, day(5)),
                    new AttendanceRecorded(
                            NORA,
                            "m1",
                            List.of(new Attendance(GP, AttendanceStatus.WRITTEN_INPUT)),
                            day(5)),
                    new ActionAssigned(
                            NORA,
                            "m1",
                            "m1-1",
                            text("Quiet room"),
                            TEACHER,
                            LocalDate.of(2024, 10, 22),
                            day(5)),
                    new ResponsibilityDisputeRaised(
                            NORA,
                            "d1",
                            text("Who pays"),
                            List.of(Sector.CHILD_WELFARE, Sector.HEALTH_MUNICIPAL),
                            WELFARE,
                            day(6)),
                    new ResponsibilityDisputeResolved(
                            NORA, "d1", text("Health pays"), UNIT, day(7)),
                    new TransitionRecorded(
                            NORA,
                            "t1",
                            TransitionKind.ADMISSION,
                            text("UNN"),
                            text("Acute"),
                            false,
                            GP,
                            day(8)),
                    DISCLOSED,
                    new DisclosureReleased(NORA, "d1", WELFARE, day(9)));

    private EveryEvent() {}
}
