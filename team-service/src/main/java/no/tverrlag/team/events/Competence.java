package no.tverrlag.team.events;

/** Who decides on a consent, by the person's age. */
public enum Competence {
    /** The age is not known here. */
    UNKNOWN,
    /** The guardians decide. */
    GUARDIAN,
    /** The person decides for some of the recipients, the guardians for the others. */
    BOTH,
    /** The person decides alone. */
    PERSON
}
