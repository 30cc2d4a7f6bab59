package no.tverrlag.runtime.access;

import java.util.EnumSet;
import java.util.Set;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.runtime.age.Maturity;

/**
 * How long a guardian acts and reads for a child, by what it is about. Follow-up is a health
 * service (hol. 7-2), so all that is told or done in it is the young person's own from the age at
 * which they decide on their health (pbrl. 3-4, 4-3); who they are and what others than health
 * services may be told stays with the guardian until they are of age (vgml. 8).
 */
public final class Guardianship {

    /** What a guardian has to do with until the person is of age. */
    public static final Set<DataCategory> UNTIL_ADULT =
            Set.copyOf(
                    EnumSet.of(
                            DataCategory.IDENTITY,
                            DataCategory.CONSENT,
                            DataCategory.NOTIFICATION));

    private Guardianship() {}

    /** Has the guardian's right ended, as far as it is about this? */
    static boolean isOver(DataCategory category, Maturity child) {
        return child.adult() || (child.health() && !UNTIL_ADULT.contains(category));
    }
}
