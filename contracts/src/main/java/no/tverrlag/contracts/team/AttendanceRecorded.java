package no.tverrlag.contracts.team;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.PersonId;

/** Who took part in a meeting, and how. */
public record AttendanceRecorded(
        PersonId person, String meeting, List<Attendance> attendance, Instant at)
        implements TeamMessage {
    public AttendanceRecorded {
        attendance = List.copyOf(attendance);
    }
}
