package no.tverrlag.team.events;

/** Why a coordinator or a member is one no longer. */
public enum EndReason {
    NEED_CHANGED,
    STAFF_TURNOVER,
    CONSENT_WITHDRAWN,
    MOVED,
    PERSON_WISH,
    CAME_OF_AGE,
    OTHER
}
