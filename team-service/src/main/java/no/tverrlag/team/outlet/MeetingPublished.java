package no.tverrlag.team.outlet;

import java.util.List;
import no.tverrlag.contracts.team.ActionAssigned;
import no.tverrlag.contracts.team.AgendaPublished;
import no.tverrlag.contracts.team.Attendance;
import no.tverrlag.contracts.team.AttendanceRecorded;
import no.tverrlag.contracts.team.AttendanceStatus;
import no.tverrlag.contracts.team.MeetingHeld;
import no.tverrlag.contracts.team.MeetingKind;
import no.tverrlag.contracts.team.MeetingScheduled;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.team.events.MeetingEvent;

/** Meetings, in the published language. */
final class MeetingPublished {

    private MeetingPublished() {}

    static TeamMessage of(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.MeetingScheduled it ->
                    new MeetingScheduled(
                            it.person(),
                            it.meeting(),
                            MeetingKind.valueOf(it.kind().name()),
                            it.when(),
                            it.agendaDeadline(),
                            it.personInvited(),
                            it.exclusionReason(),
                            it.scheduledBy(),
                            it.at());
            case MeetingEvent.AgendaPublished it ->
                    new AgendaPublished(
                            it.person(), it.meeting(), it.items(), it.publishedBy(), it.at());
            case MeetingEvent.MeetingHeld it ->
                    new MeetingHeld(
                            it.person(),
                            it.meeting(),
                            MeetingKind.valueOf(it.kind().name()),
                            it.when(),
                            it.personInvited(),
                            it.recordedBy(),
                            it.at());
            case MeetingEvent.AttendanceRecorded it ->
                    new AttendanceRecorded(
                            it.person(), it.meeting(), attendance(it.attendance()), it.at());
            case MeetingEvent.ActionAssigned it ->
                    new ActionAssigned(
                            it.person(),
                            it.meeting(),
                            it.action(),
                            it.text(),
                            it.owner(),
                            it.due(),
                            it.at());
        };
    }

    private static List<Attendance> attendance(List<no.tverrlag.team.events.Attendance> stored) {
        return stored.stream()
                .map(
                        one ->
                                new Attendance(
                                        one.participant(),
                                        AttendanceStatus.valueOf(one.status().name())))
                .toList();
    }
}
