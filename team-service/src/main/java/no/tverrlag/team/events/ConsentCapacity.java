package no.tverrlag.team.events;

/** How far the person can decide for themselves (pbrl. ch. 4). */
public enum ConsentCapacity {
    FULL,
    PARTIAL,
    LACKING,
    MINOR
}
