package no.tverrlag.contracts.team;

/** When a member takes part. */
public enum AttendanceMode {
    ALWAYS,
    WHEN_MEDICAL,
    WRITTEN_INPUT
}
