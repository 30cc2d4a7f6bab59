package no.tverrlag.contracts.access;

/** What was done, or tried, with personal data. */
public enum AccessAction {
    READ,
    SEARCH,
    EXPORT,
    COMMAND
}
