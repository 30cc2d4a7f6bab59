package no.tverrlag.runtime.access;

import java.util.List;
import java.util.Set;
import no.tverrlag.contracts.referral.AddressProtection;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody who may read of a person may also learn where they are: municipality, place, and
 * the organisations around them. Without a protected address everybody may.
 *
 * @param level of the person's address protection
 * @param allowed ids of those whom the unit lets see it all the same
 */
public record Whereabouts(AddressProtection level, List<String> allowed) {

    /** They serve the person and know where that is. */
    public static final Set<Standing> OF_A_CONFIDENTIAL_ADDRESS =
            Set.of(
                    Standing.PERSON,
                    Standing.UNIT,
                    Standing.COORDINATOR,
                    Standing.MEMBER,
                    Standing.ASSESSOR,
                    Standing.RECEIVER,
                    Standing.EMERGENCY);

    /** The fewest that can lead the case. */
    public static final Set<Standing> OF_A_STRICTLY_CONFIDENTIAL_ADDRESS =
            Set.of(Standing.PERSON, Standing.UNIT, Standing.COORDINATOR);

    private static final Whereabouts OPEN =
            new Whereabouts(AddressProtection.UNPROTECTED, List.of());

    public Whereabouts {
        allowed = List.copyOf(allowed);
    }

    static Whereabouts orOpen(@Nullable Whereabouts known) {
        return known == null ? OPEN : known;
    }

    boolean areToldTo(Asker asker, Standing standing) {
        return allowed.contains(asker.actor().id())
                || switch (level) {
                    case UNPROTECTED -> true;
                    case CONFIDENTIAL -> OF_A_CONFIDENTIAL_ADDRESS.contains(standing);
                    case STRICTLY_CONFIDENTIAL, STRICTLY_CONFIDENTIAL_ABROAD ->
                            OF_A_STRICTLY_CONFIDENTIAL_ADDRESS.contains(standing);
                };
    }
}
