package no.tverrlag.contracts.plan;

/** What an evaluation leads to. */
public enum NextStep {
    CONTINUE,
    ADJUST,
    CLOSE,
    ESCALATE
}
