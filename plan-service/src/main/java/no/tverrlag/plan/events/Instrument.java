package no.tverrlag.plan.events;

/** How a goal is measured. */
public enum Instrument {
    /** Patient-Specific Functional Scale: 0 (cannot) to 10 (as before). */
    PSFS,
    /** Goal Attainment Scaling: -2 to 2, 0 as expected. */
    GAS,
    /** Norwegian functional variables: 1 (no problem) to 5 (full need), 9 not relevant. */
    IPLOS,
    /** Words only, no score. */
    NARRATIVE
}
