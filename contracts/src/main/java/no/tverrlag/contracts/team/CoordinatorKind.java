package no.tverrlag.contracts.team;

/** Which of the statutory coordinators. */
public enum CoordinatorKind {
    COORDINATOR,
    CHILD_COORDINATOR
}
