package no.tverrlag.runtime.access;

import java.util.List;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;

/**
 * The person does not want this party to see these data, until they lift the block (pbrl 5-3).
 *
 * @param categories empty: all
 * @param ownWish said by the person; a representative's block never shuts out another one
 */
public record AccessBlock(
        String block, Party party, List<DataCategory> categories, boolean ownWish) {

    public AccessBlock {
        categories = List.copyOf(categories);
    }

    boolean shuts(Actor actor, DataCategory category, Standing standing) {
        return party.is(actor)
                && (categories.isEmpty() || categories.contains(category))
                && reaches(standing);
    }

    /**
     * The person, the auditor and who carries out an order are never shut out, and no whole unit
     * is: it has the duty to lead the case.
     */
    private boolean reaches(Standing standing) {
        return switch (standing) {
            case PERSON, AUDITOR, OPERATOR, EMERGENCY -> false;
            case UNIT -> party.kind() == Party.Kind.INDIVIDUAL;
            case REPRESENTATIVE, NEXT_OF_KIN -> ownWish;
            case COORDINATOR,
                    ASSIGNED,
                    MEMBER,
                    INVITED,
                    ASSESSOR,
                    REPORTER,
                    PRACTITIONER,
                    SPECIALIST ->
                    true;
        };
    }
}
