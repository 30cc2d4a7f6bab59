package no.tverrlag.runtime.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Decides before anything of the request is looked at: neither a body that can't be read nor a
 * parameter out of range tells a stranger anything about a person.
 */
@ApplicationScoped
public class AccessGate {

    private final Admissions admissions;
    private final Asking asking;

    AccessGate(Admissions admissions, Asking asking) {
        this.admissions = admissions;
        this.asking = asking;
    }

    /** Runs before the body is read; the resource meets the same admission again. */
    @ServerRequestFilter
    public void admit(UriInfo uri) {
        AccessRule rule = admissions.rule();
        switch (rule.about()) {
            case PERSON -> person(parameter(uri, "person"));
            case THING -> admissions.toThing(rule.thing(), parameter(uri, rule.thing()));
            case BODY -> {
                // the resource asks as soon as the body has told whom it is about
            }
            case NOBODY -> office(rule.role());
        }
    }

    /** An id that can't be one names nobody; the resource answers that it found nothing. */
    private void person(String id) {
        PersonId person;
        try {
            person = new PersonId(id);
        } catch (IllegalArgumentException malformed) {
            return;
        }
        var admission = admissions.to(person);
        assert admission.person().equals(person);
    }

    private void office(@Nullable Role role) {
        if (role != null && role != asking.asker().actor().role()) {
            throw new ProblemException(
                    Problem.of("access-denied", 403, "Only another role may do this.")
                            .with("reason", "no-role"));
        }
    }

    private static String parameter(UriInfo uri, String name) {
        String value = uri.getPathParameters().getFirst(name);
        return value == null ? "" : value;
    }
}
