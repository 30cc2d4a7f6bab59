package no.tverrlag.team.events;

/** When a member takes part. */
public enum AttendanceMode {
    ALWAYS,
    WHEN_MEDICAL,
    WRITTEN_INPUT
}
