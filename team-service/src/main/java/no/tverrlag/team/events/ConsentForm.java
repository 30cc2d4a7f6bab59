package no.tverrlag.team.events;

/** How a consent was given. */
public enum ConsentForm {
    SIGNED,
    VERBAL_WITNESSED,
    DIGITAL
}
