package no.tverrlag.contracts.referral;

/** How far a person's address is protected in the population register. */
public enum AddressProtection {
    UNPROTECTED,
    /** Not told to private parties ("fortrolig", code 7). */
    CONFIDENTIAL,
    /** Told to the fewest ("strengt fortrolig", code 6). */
    STRICTLY_CONFIDENTIAL,
    /** The same, living abroad ("strengt fortrolig utland", paragraph 19). */
    STRICTLY_CONFIDENTIAL_ABROAD
}
