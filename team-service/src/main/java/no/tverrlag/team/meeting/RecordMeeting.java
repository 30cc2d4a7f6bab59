package no.tverrlag.team.meeting;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.kernel.Texts;
import no.tverrlag.team.events.Attendance;
import no.tverrlag.team.events.MeetingEvent.ActionAssigned;
import no.tverrlag.team.events.MeetingEvent.AttendanceRecorded;
import no.tverrlag.team.events.MeetingEvent.MeetingHeld;
import no.tverrlag.team.events.MeetingEvent.MeetingScheduled;
import no.tverrlag.team.events.TeamEvent;

/** Records a meeting that took place: who took part, and who does what until when. */
public final class RecordMeeting {

    public record Command(
            PersonId person,
            String meeting,
            List<Attendance> attendance,
            List<Action> actions,
            ActorRef recordedBy,
            Instant at) {}

    /** Something to do, with an owner and a date. */
    public record Action(Sealed text, ActorRef owner, LocalDate due) {}

    public static final Slice<Command, Meeting, TeamEvent> SLICE =
            new Slice<>(
                    "RecordMeeting",
                    Meeting.READS,
                    it -> List.of(Tag.of("meeting", it.meeting())),
                    it -> Meeting.unknown(it.person()),
                    Meeting::evolve,
                    RecordMeeting::decide);

    private RecordMeeting() {}

    static Decision<TeamEvent, MeetingRefusal> decide(Command it, Meeting now) {
        MeetingScheduled scheduled = now.scheduled();
        if (scheduled == null) {
            return refuse(new MeetingRefusal.UnknownMeeting(it.meeting()));
        }
        if (now.held()) {
            return refuse(new MeetingRefusal.MeetingAlreadyRecorded());
        }
        if (it.at().isBefore(scheduled.when())) {
            return refuse(new MeetingRefusal.MeetingNotBegun(scheduled.when()));
        }
        Optional<MeetingRefusal> obstacle = obstacle(it);
        return obstacle.isPresent() ? refuse(obstacle.get()) : append(recorded(it, scheduled));
    }

    private static Optional<MeetingRefusal> obstacle(Command it) {
        if (it.attendance().isEmpty()) {
            return Optional.of(new MeetingRefusal.AttendanceMissing());
        }
        long different =
                it.attendance().stream().map(each -> each.participant().id()).distinct().count();
        if (different < it.attendance().size()) {
            return Optional.of(new MeetingRefusal.ParticipantNamedTwice());
        }
        if (it.actions().stream().anyMatch(action -> Texts.missing(action.text()))) {
            return Optional.of(new MeetingRefusal.ActionTextMissing());
        }
        return it.actions().stream().anyMatch(action -> Texts.tooLong(action.text()))
                ? Optional.of(new MeetingRefusal.TextTooLong(Texts.LIMIT))
                : Optional.empty();
    }

    private static List<TeamEvent> recorded(Command it, MeetingScheduled scheduled) {
        List<TeamEvent> facts = new ArrayList<>();
        facts.add(
                new MeetingHeld(
                        it.person(),
                        it.meeting(),
                        scheduled.kind(),
                        scheduled.when(),
                        scheduled.personInvited(),
                        it.recordedBy(),
                        it.at()));
        facts.add(new AttendanceRecorded(it.person(), it.meeting(), it.attendance(), it.at()));
        for (int i = 0; i < it.actions().size(); i++) {
            Action action = it.actions().get(i);
            facts.add(
                    new ActionAssigned(
                            it.person(),
                            it.meeting(),
                            it.meeting() + "-" + (i + 1),
                            action.text(),
                            action.owner(),
                            action.due(),
                            it.at()));
        }
        return facts;
    }
}
