package no.tverrlag.team.events;

/** Which of the statutory coordinators. */
public enum CoordinatorKind {
    COORDINATOR,
    CHILD_COORDINATOR
}
