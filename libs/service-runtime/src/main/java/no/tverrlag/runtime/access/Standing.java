package no.tverrlag.runtime.access;

/** How an actor stands to a person; acts and questions name those that may. */
public enum Standing {
    /** The person. */
    PERSON,
    /** Somebody who acts for the person. */
    REPRESENTATIVE,
    /** The coordinating unit of the person's municipality. */
    UNIT,
    /** The coordinator, in the role. */
    COORDINATOR,
    /** Appointed coordinator, not yet accepted. */
    ASSIGNED,
    /** An active member of the follow-up team. */
    MEMBER,
    /** Invited into the team, not yet answered. */
    INVITED,
    /** Takes part in the assessment. */
    ASSESSOR,
    /** Reported a need of this person. */
    REPORTER,
    /** Any practitioner, where the law sets a low threshold. */
    PRACTITIONER,
    /** A practitioner of the specialist health service. */
    SPECIALIST,
    /** An auditor of the person's municipality. */
    AUDITOR,
    /** An operator who carries out a written order; sees no content. */
    OPERATOR
}
