package no.tverrlag.team.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** A meeting from the plan to what came of it. */
public sealed interface MeetingEvent extends TeamEvent {
    String meeting();

    /** The person is invited, or {@code exclusionReason} says why not. */
    record MeetingScheduled(
            PersonId person,
            String meeting,
            MeetingKind kind,
            Instant when,
            @Nullable Instant agendaDeadline,
            boolean personInvited,
            @Nullable Sealed exclusionReason,
            ActorRef scheduledBy,
            Instant at)
            implements MeetingEvent {}

    /** The agenda, the newest counts. */
    record AgendaPublished(
            PersonId person, String meeting, List<Sealed> items, ActorRef publishedBy, Instant at)
            implements MeetingEvent {
        public AgendaPublished {
            items = List.copyOf(items);
        }
    }

    /** The meeting took place. */
    record MeetingHeld(
            PersonId person,
            String meeting,
            MeetingKind kind,
            Instant when,
            boolean personInvited,
            ActorRef recordedBy,
            Instant at)
            implements MeetingEvent {}

    /** Who took part, and how. */
    record AttendanceRecorded(
            PersonId person, String meeting, List<Attendance> attendance, Instant at)
            implements MeetingEvent {
        public AttendanceRecorded {
            attendance = List.copyOf(attendance);
        }
    }

    /** Somebody has something to do. */
    record ActionAssigned(
            PersonId person,
            String meeting,
            String action,
            Sealed text,
            ActorRef owner,
            LocalDate due,
            Instant at)
            implements MeetingEvent {}
}
