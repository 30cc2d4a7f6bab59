package no.tverrlag.contracts.team;

/** Why nobody coordinates. */
public enum VacancyCause {
    ENDED,
    ROLE_DECLINED,
    CONSENT_WITHDRAWN
}
