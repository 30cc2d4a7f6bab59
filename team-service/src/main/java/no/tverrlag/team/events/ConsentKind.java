package no.tverrlag.team.events;

/** What a consent is given to. */
public enum ConsentKind {
    PLAN,
    COORDINATOR,
    SHARE,
    KIN_INVOLVEMENT,
    MEETING
}
