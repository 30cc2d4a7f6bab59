package no.tverrlag.contracts.team;

/** How somebody took part in a meeting. */
public enum AttendanceStatus {
    PRESENT,
    ABSENT_NOTIFIED,
    NO_SHOW,
    WRITTEN_INPUT
}
