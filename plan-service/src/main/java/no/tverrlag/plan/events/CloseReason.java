package no.tverrlag.plan.events;

/** Why a plan was closed. */
public enum CloseReason {
    COMPLETED,
    NO_LONGER_NEEDED,
    MOVED,
    DECEASED,
    REVOKED,
    ENTERED_IN_ERROR,
    OTHER;

    /** What a plan closed for this reason ends as. */
    public PlanStatus endsAs() {
        return switch (this) {
            case REVOKED -> PlanStatus.REVOKED;
            case ENTERED_IN_ERROR -> PlanStatus.ENTERED_IN_ERROR;
            case COMPLETED, NO_LONGER_NEEDED, MOVED, DECEASED, OTHER -> PlanStatus.COMPLETED;
        };
    }
}
