package no.tverrlag.contracts.team;

/** The kinds of meeting; they differ in who steers. */
public enum MeetingKind {
    NETWORK,
    TEAM,
    COOPERATION,
    START_UP,
    EVALUATION
}
