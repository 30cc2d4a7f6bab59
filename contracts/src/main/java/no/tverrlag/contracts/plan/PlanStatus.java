package no.tverrlag.contracts.plan;

/** How far a plan has come; everything after {@link #ACTIVE} is closed for good. */
public enum PlanStatus {
    DRAFT,
    ACTIVE,
    COMPLETED,
    REVOKED,
    ENTERED_IN_ERROR
}
