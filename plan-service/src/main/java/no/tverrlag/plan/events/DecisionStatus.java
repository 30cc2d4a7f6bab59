package no.tverrlag.plan.events;

/** Whether a measure has been granted: a plan gives no right to a service by itself. */
public enum DecisionStatus {
    WISHED,
    APPLIED,
    GRANTED,
    REJECTED,
    NOT_REQUIRED
}
