package no.tverrlag.team.events;

/** A passage in which follow-up is easily lost. */
public enum TransitionKind {
    CHILD_TO_ADULT,
    SCHOOL_STAGE,
    ADMISSION,
    DISCHARGE,
    UNIT_MERGE
}
