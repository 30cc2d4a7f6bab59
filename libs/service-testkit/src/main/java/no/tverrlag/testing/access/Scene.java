package no.tverrlag.testing.access;

import java.util.Map;
import java.util.Set;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.access.Cell.BlockState;
import no.tverrlag.testing.access.Cell.ConsentState;
import no.tverrlag.testing.access.Cell.Glass;
import no.tverrlag.testing.access.Cell.Tenant;

/**
 * A person in a state of the matrix, in a running service.
 *
 * @param things ids for the names in paths: a plan, a report
 * @param await value of {@code Tverrlag-Await}; empty for none
 * @param callers who asks here
 */
public record Scene(
        String name,
        PersonId person,
        Map<String, String> things,
        String await,
        ConsentState consent,
        Tenant tenant,
        BlockState block,
        Glass glass,
        Set<Who> callers) {

    public Scene {
        things = Map.copyOf(things);
        callers = Set.copyOf(callers);
    }

    /** Nothing consented to, nobody shut out, no emergency. */
    public static Scene plain(
            String name, PersonId person, Map<String, String> things, String await, Set<Who> who) {
        return new Scene(
                name,
                person,
                things,
                await,
                ConsentState.NONE,
                Tenant.THE_CALLERS,
                BlockState.NONE,
                Glass.NONE,
                who);
    }

    public Scene with(ConsentState state) {
        return new Scene(name, person, things, await, state, tenant, block, glass, callers);
    }

    public Scene with(Tenant state) {
        return new Scene(name, person, things, await, consent, state, block, glass, callers);
    }

    public Scene with(BlockState state) {
        return new Scene(name, person, things, await, consent, tenant, state, glass, callers);
    }

    public Scene with(Glass state) {
        return new Scene(name, person, things, await, consent, tenant, block, state, callers);
    }
}
