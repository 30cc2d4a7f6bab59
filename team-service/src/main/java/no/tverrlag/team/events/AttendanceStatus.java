package no.tverrlag.team.events;

/** How somebody took part in a meeting. */
public enum AttendanceStatus {
    PRESENT,
    ABSENT_NOTIFIED,
    NO_SHOW,
    WRITTEN_INPUT
}
