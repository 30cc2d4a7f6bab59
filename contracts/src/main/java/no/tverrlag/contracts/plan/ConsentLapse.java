package no.tverrlag.contracts.plan;

/** How a consent ceased to hold. */
public enum ConsentLapse {
    WITHDRAWN,
    EXPIRED
}
