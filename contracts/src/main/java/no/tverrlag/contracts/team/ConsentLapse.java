package no.tverrlag.contracts.team;

/** How a consent ceased to hold. */
public enum ConsentLapse {
    WITHDRAWN,
    EXPIRED
}
