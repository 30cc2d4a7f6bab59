package no.tverrlag.team.events;

/** Why nobody coordinates. */
public enum VacancyCause {
    ENDED,
    ROLE_DECLINED,
    CONSENT_WITHDRAWN
}
