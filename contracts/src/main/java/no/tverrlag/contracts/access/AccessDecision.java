package no.tverrlag.contracts.access;

/** What the access policy answered. */
public enum AccessDecision {
    PERMIT,
    DENY
}
