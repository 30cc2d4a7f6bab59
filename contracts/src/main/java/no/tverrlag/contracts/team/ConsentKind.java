package no.tverrlag.contracts.team;

/** What a consent is given to. */
public enum ConsentKind {
    PLAN,
    COORDINATOR,
    SHARE,
    KIN_INVOLVEMENT,
    MEETING
}
