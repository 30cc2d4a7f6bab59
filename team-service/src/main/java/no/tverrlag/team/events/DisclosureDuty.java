package no.tverrlag.team.events;

/** The provision by which child welfare must be told without anybody's consent. */
public enum DisclosureDuty {
    /** Health personnel (hpl. 33). */
    HEALTH_PERSONNEL,
    /** Whoever does a service or work for public authorities (bvl. 13-2). */
    PUBLIC_AUTHORITY,
    /** Professionals with a duty of confidentiality of their own (bvl. 13-2, third paragraph). */
    PROFESSIONAL,
    /** By order of child welfare (bvl. 13-4). */
    ORDER
}
