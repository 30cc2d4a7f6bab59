package no.tverrlag.runtime.access;

/**
 * How an actor stands to a person, and what that standing rests on. The rows of {@link AccessTable}
 * name those that may; this table says what each of them needs beside.
 */
public enum Standing {
    PERSON("the person", "pbrl 5-1", Needs.NOTHING, Bound.PERSON),
    REPRESENTATIVE(
            "a guardian as far as the child's age lets them, a legal guardian, or who acts by power"
                    + " of attorney",
            "pbrl 5-1",
            Needs.NOTHING,
            Bound.PERSON),
    NEXT_OF_KIN(
            "next of kin who does not act for the person",
            "pbrl 3-3",
            Needs.KIN_INVOLVEMENT,
            Bound.PERSON),
    UNIT(
            "the coordinating unit of the person's municipality",
            "hol 7-3",
            Needs.NOTHING,
            Bound.MUNICIPALITY),
    COORDINATOR("the coordinator, in the role", "hol 7-2", Needs.NOTHING, Bound.PERSON),
    ASSIGNED("the appointed coordinator, not yet accepted", "hol 7-2", Needs.NOTHING, Bound.PERSON),
    MEMBER("an active member of the team", "hol 3-4", Needs.SHARE, Bound.PERSON),
    INVITED("invited into the team, not yet answered", "hol 3-4", Needs.NOTHING, Bound.PERSON),
    ASSESSOR("takes part in the assessment", "hol 7-1", Needs.NOTHING, Bound.PERSON),
    REPORTER("reported a need of this person", "hol 7-1", Needs.NOTHING, Bound.PERSON),
    PRACTITIONER(
            "any practitioner, where the law sets a low threshold",
            "hol 7-1",
            Needs.NOTHING,
            Bound.NOBODY),
    SPECIALIST(
            "a practitioner of the specialist health service",
            "sphl 2-1e",
            Needs.NOTHING,
            Bound.NOBODY),
    DISCLOSER(
            "told child welfare something about the person by duty",
            "hpl 33, bvl 13-2",
            Needs.NOTHING,
            Bound.PERSON),
    RECEIVER(
            "of child welfare, in the organisation that was told",
            "bvl 13-2",
            Needs.NOTHING,
            Bound.PERSON),
    AUDITOR("an auditor of the person's municipality", "pjl 22", Needs.NOTHING, Bound.MUNICIPALITY),
    OPERATOR(
            "an operator who carries out a written order, and sees no content",
            "gdpr 17",
            Needs.NOTHING,
            Bound.NOBODY),
    EMERGENCY(
            "opened the person's data by break-glass", "break-glass", Needs.NOTHING, Bound.PERSON);

    /** What must be in force beside the standing. */
    public enum Needs {
        NOTHING,
        /** The person's consent to share, for the categories that {@link AccessPolicy} names. */
        SHARE,
        /** The person's consent to involve their next of kin. */
        KIN_INVOLVEMENT
    }

    /** What ties the standing to this person and no other. */
    public enum Bound {
        /** A relation to the person. */
        PERSON,
        /** The municipality that leads the case. */
        MUNICIPALITY,
        /** Nothing: the office is enough. */
        NOBODY
    }

    private final String words;
    private final String statute;
    private final Needs needs;
    private final Bound bound;

    Standing(String words, String statute, Needs needs, Bound bound) {
        this.words = words;
        this.statute = statute;
        this.needs = needs;
        this.bound = bound;
    }

    public String words() {
        return words;
    }

    /** The provision that access rests on where no consent is needed. */
    public String statute() {
        return statute;
    }

    public Needs needs() {
        return needs;
    }

    public Bound bound() {
        return bound;
    }
}
