package no.tverrlag.team.meeting;

import static no.tverrlag.team.Nora.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.team.events.Attendance;
import no.tverrlag.team.events.AttendanceStatus;
import no.tverrlag.team.events.MeetingEvent.ActionAssigned;
import no.tverrlag.team.events.MeetingEvent.AgendaPublished;
import no.tverrlag.team.events.MeetingEvent.AttendanceRecorded;
import no.tverrlag.team.events.MeetingEvent.MeetingHeld;
import no.tverrlag.team.events.MeetingEvent.MeetingScheduled;
import no.tverrlag.team.events.MeetingKind;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final Scenario<ScheduleMeeting.Command, ScheduleMeeting.State, TeamEvent>
            SCHEDULE = Scenario.of(ScheduleMeeting.SLICE, TeamCatalogue.CATALOGUE);
    private static final Scenario<PublishAgenda.Command, Meeting, TeamEvent> PUBLISH =
            Scenario.of(PublishAgenda.SLICE, TeamCatalogue.CATALOGUE).given(scheduled("m1", 5));
    private static final Scenario<RecordMeeting.Command, Meeting, TeamEvent> RECORD =
            Scenario.of(RecordMeeting.SLICE, TeamCatalogue.CATALOGUE).given(scheduled("m1", 5));
    private static final List<Attendance> BOTH =
            List.of(
                    new Attendance(NURSE, AttendanceStatus.PRESENT),
                    new Attendance(GP, AttendanceStatus.WRITTEN_INPUT));
    private static final MeetingHeld HELD =
            new MeetingHeld(NORA, "m1", MeetingKind.START_UP, day(5), true, NURSE, day(5));

    private static ScheduleMeeting.Command schedule(
            boolean invite, @Nullable Sealed reason, @Nullable Instant due) {
        return new ScheduleMeeting.Command(
                NORA, "m1", MeetingKind.START_UP, day(5), due, invite, reason, NURSE, day(0));
    }

    private static PublishAgenda.Command publish(String meeting, int day, String... items) {
        return new PublishAgenda.Command(
                NORA, meeting, List.of(items).stream().map(Sealed::of).toList(), NURSE, day(day));
    }

    private static RecordMeeting.Command record(int day, List<Attendance> who, String... actions) {
        return new RecordMeeting.Command(
                NORA,
                "m1",
                who,
                List.of(actions).stream()
                        .map(
                                what ->
                                        new RecordMeeting.Action(
                                                text(what), TEACHER, LocalDate.of(2024, 10, 22)))
                        .toList(),
                NURSE,
                day(day));
    }

    @Test
    void the_person_is_invited() {
        SCHEDULE.when(schedule(true, null, null)).then(scheduled("m1", 5)).andARepeatIsNothing();
    }

    @Test
    void a_meeting_without_the_person_has_a_reason() {
        SCHEDULE.when(schedule(false, null, null))
                .thenRefuses(new MeetingRefusal.ExclusionReasonMissing());
        SCHEDULE.when(schedule(false, text("She asked for it"), null))
                .then(
                        new MeetingScheduled(
                                NORA,
                                "m1",
                                MeetingKind.START_UP,
                                day(5),
                                null,
                                false,
                                text("She asked for it"),
                                NURSE,
                                day(0)));
        SCHEDULE.when(schedule(false, LONG, null))
                .thenRefuses(new MeetingRefusal.TextTooLong(10_000));
    }

    @Test
    void the_agenda_is_due_before_the_meeting() {
        SCHEDULE.when(schedule(true, null, day(6)))
                .thenRefuses(new MeetingRefusal.AgendaDeadlineAfterMeeting(day(5)));
    }

    @Test
    void the_agenda_is_published_and_can_be_published_anew() {
        PUBLISH.when(publish("m1", 3, "What matters", "First goals"))
                .then(
                        new AgendaPublished(
                                NORA,
                                "m1",
                                List.of(text("What matters"), text("First goals")),
                                NURSE,
                                day(3)))
                .andARepeatIsNothing();
        PUBLISH.given(new AgendaPublished(NORA, "m1", List.of(text("Old")), NURSE, day(2)))
                .when(publish("m1", 3, "New"))
                .then(new AgendaPublished(NORA, "m1", List.of(text("New")), NURSE, day(3)));
    }

    @Test
    void an_agenda_comes_before_the_meeting_and_says_something() {
        PUBLISH.when(publish("m1", 6, "Late"))
                .thenRefuses(new MeetingRefusal.MeetingHasBegun(day(5)));
        PUBLISH.given(HELD)
                .when(publish("m1", 4, "Late"))
                .thenRefuses(new MeetingRefusal.MeetingHasBegun(day(5)));
        PUBLISH.when(publish("m1", 3)).thenRefuses(new MeetingRefusal.AgendaEmpty());
        PUBLISH.when(publish("m1", 3, "  ")).thenRefuses(new MeetingRefusal.AgendaEmpty());
        PUBLISH.when(publish("m1", 3, "x".repeat(10_001)))
                .thenRefuses(new MeetingRefusal.TextTooLong(10_000));
        PUBLISH.when(publish("m2", 3, "New")).thenRefuses(new MeetingRefusal.UnknownMeeting("m2"));
    }

    @Test
    void a_meeting_of_another_person_is_unknown() {
        Scenario.of(PublishAgenda.SLICE, TeamCatalogue.CATALOGUE)
                .given(
                        new MeetingScheduled(
                                new PersonId("other"),
                                "m1",
                                MeetingKind.TEAM,
                                day(5),
                                null,
                                true,
                                null,
                                NURSE,
                                day(0)))
                .when(publish("m1", 3, "New"))
                .thenRefuses(new MeetingRefusal.UnknownMeeting("m1"));
    }

    @Test
    void a_meeting_is_recorded_with_who_came_and_who_does_what() {
        RECORD.when(record(5, BOTH, "Quiet room", "Call PPT"))
                .then(
                        HELD,
                        new AttendanceRecorded(NORA, "m1", BOTH, day(5)),
                        new ActionAssigned(
                                NORA,
                                "m1",
                                "m1-1",
                                text("Quiet room"),
                                TEACHER,
                                LocalDate.of(2024, 10, 22),
                                day(5)),
                        new ActionAssigned(
                                NORA,
                                "m1",
                                "m1-2",
                                text("Call PPT"),
                                TEACHER,
                                LocalDate.of(2024, 10, 22),
                                day(5)));
    }

    @Test
    void a_meeting_is_recorded_once_and_after_it_began() {
        RECORD.given(HELD)
                .when(record(6, BOTH))
                .thenRefuses(new MeetingRefusal.MeetingAlreadyRecorded());
        RECORD.when(record(4, BOTH)).thenRefuses(new MeetingRefusal.MeetingNotBegun(day(5)));
        Scenario.of(RecordMeeting.SLICE, TeamCatalogue.CATALOGUE)
                .when(record(5, BOTH))
                .thenRefuses(new MeetingRefusal.UnknownMeeting("m1"));
    }

    @Test
    void a_record_names_each_participant_once_and_says_what_is_to_be_done() {
        RECORD.when(record(5, List.of())).thenRefuses(new MeetingRefusal.AttendanceMissing());
        RECORD.when(record(5, List.of(BOTH.get(0), BOTH.get(0))))
                .thenRefuses(new MeetingRefusal.ParticipantNamedTwice());
        RECORD.when(record(5, BOTH, "")).thenRefuses(new MeetingRefusal.ActionTextMissing());
        RECORD.when(record(5, BOTH, "x".repeat(10_001)))
                .thenRefuses(new MeetingRefusal.TextTooLong(10_000));
    }
}
