package no.tverrlag.team.events;

/** Why a role or an invitation is declined. */
public enum DeclineReason {
    NO_CAPACITY,
    NO_TIME,
    COMPETENCE,
    RELATION,
    NOT_NEEDED,
    CONSENT_MISSING,
    OTHER
}
