package no.tverrlag.runtime.openapi;

import java.util.Locale;
import no.tverrlag.runtime.access.AccessRule;
import no.tverrlag.runtime.access.AccessRules;
import no.tverrlag.runtime.access.AccessTable;

/** Who may call what, as the service decides it: the rows of {@code <Service>Access}. */
record AccessRows(AccessTable own) {

    /**
     * @throws IllegalStateException if the service has no class {@code <Service>Access} with a
     *     {@code TABLE}
     */
    static AccessRows of(String service, ClassFiles files) {
        String name =
                "no/tverrlag/%s/%s%sAccess"
                        .formatted(
                                service,
                                service.substring(0, 1).toUpperCase(Locale.ROOT),
                                service.substring(1));
        try {
            return new AccessRows((AccessTable) files.loaded(name).getField("TABLE").get(null));
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(name + " has no public TABLE", missing);
        }
    }

    /** The operation's row; every operation that is offered has one. */
    AccessRule row(String operation) {
        return own.rule(operation)
                .or(() -> AccessRules.EVERYWHERE.rule(operation))
                .orElseThrow(() -> new IllegalStateException(operation + " has no row of access"));
    }
}
