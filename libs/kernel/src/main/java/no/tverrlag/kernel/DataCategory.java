package no.tverrlag.kernel;

/** What a fact is about; consents to share name these, and access is decided on them. */
public enum DataCategory {
    IDENTITY,
    NEED_REPORT,
    ASSESSMENT,
    CONSENT,
    TEAM,
    MEETING,
    PLAN,
    TRANSITION,
    NOTIFICATION,
    ACCESS_LOG
}
