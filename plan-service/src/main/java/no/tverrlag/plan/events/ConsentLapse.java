package no.tverrlag.plan.events;

/** How a consent ceased to hold. */
public enum ConsentLapse {
    WITHDRAWN,
    EXPIRED
}
