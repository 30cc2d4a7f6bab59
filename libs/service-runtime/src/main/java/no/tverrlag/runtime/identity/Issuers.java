package no.tverrlag.runtime.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The issuers whose tokens are taken. Without one a service does not start. */
@ApplicationScoped
public class Issuers {

    private final Map<String, TrustedIssuer> byName = new TreeMap<>();

    Issuers(IdentitySettings settings) {
        settings.issuers()
                .forEach(
                        (name, said) ->
                                TrustedIssuer.of(name, said)
                                        .ifPresent(issuer -> byName.put(name, issuer)));
    }

    void start(@Observes StartupEvent starting) {
        if (byName.isEmpty()) {
            throw new IllegalStateException(
                    "no token issuer is trusted: set OIDC_ISSUER or"
                            + " tverrlag.identity.issuers.<name>.url (docs/operations.md)");
        }
        if (byName.values().stream().map(TrustedIssuer::iss).distinct().count() < byName.size()) {
            throw new IllegalStateException("two token issuers have the same iss");
        }
    }

    Optional<TrustedIssuer> saying(String iss) {
        return byName.values().stream().filter(each -> each.iss().equals(iss)).findFirst();
    }

    Optional<TrustedIssuer> named(@Nullable String name) {
        return Optional.ofNullable(name).map(byName::get);
    }

    /** Does any issuer give bound tokens? Then a challenge offers them. */
    public boolean anyBound() {
        return byName.values().stream().anyMatch(each -> each.takes(true));
    }
}
