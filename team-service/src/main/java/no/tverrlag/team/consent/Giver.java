package no.tverrlag.team.consent;

/** Who gave a consent, as far as it can be told. */
public enum Giver {
    PERSON,
    REPRESENTATIVE,
    /** Named by the professional who witnessed it; who that is cannot be told from the id. */
    NAMED
}
