package no.tverrlag.contracts.plan;

/** Why a plan was closed. */
public enum CloseReason {
    COMPLETED,
    NO_LONGER_NEEDED,
    MOVED,
    DECEASED,
    REVOKED,
    ENTERED_IN_ERROR,
    OTHER
}
