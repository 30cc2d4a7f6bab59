package no.tverrlag.runtime.access;

import java.util.List;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.runtime.age.Maturity;

/**
 * The person does not want this party to see these data, until they lift the block (pbrl 5-3).
 *
 * @param categories empty: all
 * @param ownWish said by the person; a representative's block never shuts out another one
 * @param heard the coordinating unit set it, having weighed the reasons (pbrl. 3-4)
 */
public record AccessBlock(
        String block, Party party, List<DataCategory> categories, boolean ownWish, boolean heard) {

    public AccessBlock {
        categories = List.copyOf(categories);
    }

    boolean shuts(Actor actor, DataCategory category, Standing standing, Maturity person) {
        return party.is(actor)
                && (categories.isEmpty() || categories.contains(category))
                && reaches(standing, person);
    }

    /**
     * The person, the auditor, who carries out an order and who is told by duty are never shut out,
     * and no whole unit is: it has the duty to lead the case. Who stands for a child is shut out by
     * the child's own word from an age on, before that by the unit alone.
     */
    private boolean reaches(Standing standing, Maturity person) {
        return switch (standing) {
            case PERSON, AUDITOR, OPERATOR, EMERGENCY, DISCLOSER, RECEIVER -> false;
            case UNIT -> party.kind() == Party.Kind.INDIVIDUAL;
            case REPRESENTATIVE, NEXT_OF_KIN -> ownWish && (heard || person.withholds());
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
