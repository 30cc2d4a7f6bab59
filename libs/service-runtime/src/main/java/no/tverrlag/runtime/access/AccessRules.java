package no.tverrlag.runtime.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;

/** The service's own rows and those of the operations that every service has. */
@ApplicationScoped
public class AccessRules {

    /** Operations of this module. */
    public static final AccessTable EVERYWHERE =
            AccessTable.of("every service")
                    .open("GET /problems")
                    .open("GET /problems/{slug}")
                    .operations("GET /operator/dead-letters", Role.OPERATOR)
                    .operations("POST /operator/dead-letters/{letter}/requeue", Role.OPERATOR)
                    .operations("GET /operator/master-key", Role.OPERATOR)
                    .operations("POST /operator/master-key/rotation", Role.OPERATOR)
                    .operations("GET /operator/log", Role.OPERATOR)
                    .operations("POST /operator/log/resumption", Role.OPERATOR)
                    .build();

    private final AccessTable table;

    AccessRules(ServiceDefinition service) {
        List<AccessRule> all = new ArrayList<>(service.access().rules());
        all.addAll(EVERYWHERE.rules());
        this.table = new AccessTable(service.name(), all);
    }

    /**
     * A HEAD asks for what the GET of the same path would show.
     *
     * @throws ProblemException 403 if the table has no such row: what nobody thought of is closed
     */
    AccessRule of(String operation) {
        return table.rule(operation.replaceFirst("^HEAD ", "GET "))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.of("access-denied", 403, "Nobody may do this here.")
                                                .with("reason", "no-rule")));
    }
}
