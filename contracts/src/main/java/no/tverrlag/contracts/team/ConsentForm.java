package no.tverrlag.contracts.team;

/** How a consent was given. */
public enum ConsentForm {
    SIGNED,
    VERBAL_WITNESSED,
    DIGITAL
}
