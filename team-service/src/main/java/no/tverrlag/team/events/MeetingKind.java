package no.tverrlag.team.events;

/** The kinds of meeting; they differ in who steers. */
public enum MeetingKind {
    NETWORK,
    TEAM,
    COOPERATION,
    START_UP,
    EVALUATION
}
