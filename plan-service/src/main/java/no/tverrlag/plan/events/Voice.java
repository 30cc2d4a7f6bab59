package no.tverrlag.plan.events;

/** Whose words an agreement is. */
public enum Voice {
    /** The person's, or of who stands for them. */
    OWN,
    /** Of somebody who tells what the person said. */
    RELAYED
}
