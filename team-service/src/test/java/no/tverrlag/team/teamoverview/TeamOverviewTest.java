package no.tverrlag.team.teamoverview;

import static no.tverrlag.team.Nora.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.Attendance;
import no.tverrlag.team.events.AttendanceStatus;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.DeclineReason;
import no.tverrlag.team.events.DisagreementEvent.ResponsibilityDisputeRaised;
import no.tverrlag.team.events.DisagreementEvent.ResponsibilityDisputeResolved;
import no.tverrlag.team.events.MeetingEvent.ActionAssigned;
import no.tverrlag.team.events.MeetingEvent.AgendaPublished;
import no.tverrlag.team.events.MeetingEvent.AttendanceRecorded;
import no.tverrlag.team.events.MeetingEvent.MeetingHeld;
import no.tverrlag.team.events.MeetingKind;
import no.tverrlag.team.events.MembershipEvent.MembershipDeclined;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.VacancyCause;
import org.junit.jupiter.api.Test;

class TeamOverviewTest {

    private static TeamOverview after(TeamEvent... facts) {
        TeamOverview view = new TeamOverview(null, false, false, Map.of(), Map.of(), Map.of());
        for (TeamEvent fact : facts) {
            TeamOverview next = TeamOverviewFold.apply(view, fact);
            assertThat(TeamOverview.QUESTION.reads().contains(fact.getClass()) || next.equals(view))
                    .isTrue();
            view = next;
        }
        return view;
    }

    @Test
    void the_appointed_is_shown_before_and_after_they_accept() {
        assertThat(after(assigned(NURSE, 1)).coordinator())
                .isEqualTo(
                        new TeamOverview.Coordinator(
                                NURSE, CoordinatorKind.CHILD_COORDINATOR, false, day(1)));
        assertThat(after(assigned(NURSE, 1), roleAccepted(NURSE, 2)).coordinator())
                .isEqualTo(
                        new TeamOverview.Coordinator(
                                NURSE, CoordinatorKind.CHILD_COORDINATOR, true, day(2)));
    }

    @Test
    void a_vacancy_shows_until_somebody_is_appointed() {
        TeamOverview vacant =
                after(
                        assigned(NURSE, 1),
                        coordinatorEnded(NURSE, 2),
                        vacant(VacancyCause.ENDED, 2));

        assertThat(vacant.coordinator()).isNull();
        assertThat(vacant.vacant()).isTrue();
        assertThat(after(vacant(VacancyCause.ENDED, 2), assigned(GP, 3)).vacant()).isFalse();
    }

    @Test
    void members_and_the_invited_are_shown_in_the_order_of_their_invitation() {
        TeamOverview view =
                after(
                        teamFormed(1),
                        invited(TEACHER, null, 1),
                        invited(GP, null, 1),
                        invited(WELFARE, null, 1),
                        joined(GP, 2),
                        new MembershipDeclined(NORA, TEACHER, DeclineReason.OTHER, day(2)));

        assertThat(view.formed()).isTrue();
        assertThat(view.members())
                .containsExactly(
                        Map.entry(
                                "gp", new TeamOverview.Member(invited(GP, null, 1), true, day(2))),
                        Map.entry(
                                "welfare",
                                new TeamOverview.Member(invited(WELFARE, null, 1), false, day(1))));
    }

    @Test
    void a_meeting_gathers_its_agenda_and_what_came_of_it() {
        Attendance wrote = new Attendance(GP, AttendanceStatus.WRITTEN_INPUT);
        ActionAssigned room =
                new ActionAssigned(
                        NORA,
                        "m1",
                        "m1-1",
                        text("Room"),
                        TEACHER,
                        LocalDate.of(2024, 10, 22),
                        day(5));
        TeamOverview view =
                after(
                        scheduled("m1", 5),
                        new AgendaPublished(NORA, "m1", List.of(text("Goals")), NURSE, day(4)),
                        new MeetingHeld(
                                NORA, "m1", MeetingKind.START_UP, day(5), true, NURSE, day(5)),
                        new AttendanceRecorded(NORA, "m1", List.of(wrote), day(5)),
                        room);

        assertThat(view.meetings())
                .containsExactly(
                        Map.entry(
                                "m1",
                                new TeamOverview.Meeting(
                                        scheduled("m1", 5),
                                        List.of(text("Goals")),
                                        true,
                                        List.of(wrote),
                                        List.of(room))));
    }

    @Test
    void a_disagreement_shows_while_it_is_open() {
        ResponsibilityDisputeRaised raised =
                new ResponsibilityDisputeRaised(
                        NORA, "d1", text("Who pays"), List.of(Sector.GP, Sector.NAV), GP, day(1));

        assertThat(after(raised).disagreements()).containsExactly(Map.entry("d1", raised));
        assertThat(
                        after(
                                        raised,
                                        new ResponsibilityDisputeResolved(
                                                NORA, "d1", text("So"), UNIT, day(2)))
                                .disagreements())
                .isEmpty();
    }
}
