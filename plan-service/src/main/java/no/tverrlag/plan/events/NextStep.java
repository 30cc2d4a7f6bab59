package no.tverrlag.plan.events;

/** What an evaluation leads to. */
public enum NextStep {
    CONTINUE,
    ADJUST,
    CLOSE,
    ESCALATE
}
