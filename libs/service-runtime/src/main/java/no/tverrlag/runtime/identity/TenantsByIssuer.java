package no.tverrlag.runtime.identity;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets Quarkus OIDC verify a token with the keys and rules of the issuer that it names. A token of
 * somebody else meets a tenant that is switched off, so its caller stays anonymous; a proof that
 * does not fit the request is not looked at further.
 *
 * <p>An issuer is asked for its keys when its first token comes, so that a service starts while
 * issuers are away, and again until it answers.
 */
@ApplicationScoped
public class TenantsByIssuer implements TenantConfigResolver {

    private final Issuers issuers;
    private final BoundTokens bound;
    private final Map<String, OidcTenantConfig> tenants = new ConcurrentHashMap<>();

    TenantsByIssuer(Issuers issuers, BoundTokens bound) {
        this.issuers = issuers;
        this.bound = bound;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(
            RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        Optional<OidcTenantConfig> tenant =
                Credentials.of(context.request().getHeader("Authorization")).flatMap(this::tenant);
        if (tenant.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return bound.fault(context)
                .map(BoundTokens::failed)
                .map(failed -> Uni.createFrom().<OidcTenantConfig>failure(failed))
                .orElseGet(() -> Uni.createFrom().item(tenant.get()));
    }

    private Optional<OidcTenantConfig> tenant(Credentials credentials) {
        return issuers.saying(credentials.claims().path("iss").asText())
                .filter(issuer -> issuer.takes(credentials.bound()))
                .map(
                        issuer ->
                                tenants.computeIfAbsent(
                                        issuer.name() + "/" + credentials.bound(),
                                        _ -> issuer.tenant(credentials.bound())));
    }
}
