package no.tverrlag.team.events;

/** How a consent ceased to hold. */
public enum ConsentLapse {
    WITHDRAWN,
    EXPIRED
}
