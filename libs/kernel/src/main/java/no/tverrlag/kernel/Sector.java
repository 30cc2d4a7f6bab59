package no.tverrlag.kernel;

/**
 * The services that work around one person; the duties of 2022 cover fourteen acts, so more than
 * four sectors.
 */
public enum Sector {
    HEALTH_MUNICIPAL,
    GP,
    SPECIALIST_HEALTH,
    NAV,
    SCHOOL,
    KINDERGARTEN,
    PPT,
    CHILD_WELFARE,
    HOUSING,
    FAMILY_COUNSELLING,
    CRISIS_SHELTER,
    DENTAL,
    INTEGRATION,
    VOLUNTARY,
    PRIVATE_PROVIDER
}
