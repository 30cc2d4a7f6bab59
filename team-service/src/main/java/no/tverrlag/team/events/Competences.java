package no.tverrlag.team.events;

import java.util.Collection;
import java.util.Set;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides at their age on one day.
 *
 * @param own the sectors that they alone decide to tell; null when the age is not known
 * @param followUp the follow-up itself: a health service (hol. 7-2)
 */
public record Competences(@Nullable Set<Sector> own, boolean followUp) {

    public Competences {
        own = own == null ? null : Set.copyOf(own);
    }

    public static Competences unknown() {
        return new Competences(null, false);
    }

    /** Who may consent to tell these sectors; without one, to the follow-up itself. */
    public Competence towards(Collection<Sector> sectors) {
        Set<Sector> theirs = own;
        if (theirs == null) {
            return Competence.UNKNOWN;
        }
        if (sectors.isEmpty()) {
            return followUp ? Competence.PERSON : Competence.GUARDIAN;
        }
        boolean forAll = theirs.containsAll(sectors);
        boolean forNone = sectors.stream().noneMatch(theirs::contains);
        return forAll ? Competence.PERSON : forNone ? Competence.GUARDIAN : Competence.BOTH;
    }
}
