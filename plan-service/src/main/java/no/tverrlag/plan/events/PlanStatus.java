package no.tverrlag.plan.events;

/** How far a plan has come; everything after {@link #ACTIVE} is closed for good. */
public enum PlanStatus {
    DRAFT,
    ACTIVE,
    COMPLETED,
    REVOKED,
    ENTERED_IN_ERROR;

    public boolean isClosed() {
        return this != DRAFT && this != ACTIVE;
    }
}
