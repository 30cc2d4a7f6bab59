package no.tverrlag.runtime.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Hides where a person with a protected address is from every answer about them to somebody who
 * need not know it, whichever operation gave it.
 */
@ApplicationScoped
public class WhereaboutsFilter {

    private static final int OK = 200;

    /** Response filters run from the highest to the lowest: after whoever looks at the answer. */
    private static final int LAST = 1_000;

    private final Admissions admissions;
    private final ObjectMapper mapper;

    WhereaboutsFilter(Admissions admissions, ObjectMapper mapper) {
        this.admissions = admissions;
        this.mapper = mapper;
    }

    @ServerResponseFilter(priority = LAST)
    public void hide(ContainerResponseContext answer) {
        if (answer.getStatus() != OK || !answer.hasEntity()) {
            return;
        }
        boolean hidden = admissions.last().filter(each -> !each.locates()).isPresent();
        if (hidden) {
            JsonNode body = mapper.valueToTree(answer.getEntity());
            answer.setEntity(Masking.masked(body));
        }
    }
}
