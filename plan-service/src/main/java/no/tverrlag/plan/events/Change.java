package no.tverrlag.plan.events;

/** What the score says against the goal's first evaluation with the same instrument. */
public enum Change {
    /** This is the first one: there is nothing to compare with. */
    FIRST,
    IMPROVED,
    WORSENED,
    /** Smaller than what the instrument can tell apart. */
    NO_DETECTABLE_CHANGE,
    /** Without a score, or "not relevant". */
    NOT_COMPARABLE
}
