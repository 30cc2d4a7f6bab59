package no.tverrlag.referral.events;

/** How far a person's address is protected in the population register. */
public enum AddressProtection {
    UNPROTECTED,
    /** "Fortrolig", code 7. */
    CONFIDENTIAL,
    /** "Strengt fortrolig", code 6. */
    STRICTLY_CONFIDENTIAL,
    /** "Strengt fortrolig utland", paragraph 19. */
    STRICTLY_CONFIDENTIAL_ABROAD
}
