package no.tverrlag.referral.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The everyday functions that IPLOS scores; each has the name that the world outside uses. */
public enum IplosVariable {
    SHOPPING("shopping"),
    HOUSEWORK("housework"),
    COOKING("cooking"),
    HYGIENE("hygiene"),
    DRESSING("dressing"),
    EATING("eating"),
    TOILET("toilet"),
    MOBILITY_INDOOR("mobilityIndoor"),
    MOBILITY_OUTDOOR("mobilityOutdoor"),
    OWN_HEALTH("ownHealth"),
    MEMORY("memory"),
    COMMUNICATION("communication"),
    DECISIONS("decisions"),
    SOCIAL_PARTICIPATION("socialParticipation"),
    BEHAVIOUR("behaviour"),
    SIGHT("sight"),
    HEARING("hearing");

    private static final Map<String, IplosVariable> BY_WIRE_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toMap(IplosVariable::wireName, Function.identity()));

    private final String wireName;

    IplosVariable(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<IplosVariable> named(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
