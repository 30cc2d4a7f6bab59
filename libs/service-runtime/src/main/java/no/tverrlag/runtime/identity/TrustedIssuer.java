package no.tverrlag.runtime.identity;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.identity.IdentitySettings.Dpop;
import org.jspecify.annotations.Nullable;

/**
 * An issuer whose tokens are taken.
 *
 * @param iss what its tokens say
 * @param roles the only roles it may give
 * @param claims name or JSON Pointer of each claim, by what it says
 * @param fixed what holds whatever the token says
 */
record TrustedIssuer(
        String name,
        String url,
        String iss,
        List<String> audience,
        Dpop dpop,
        Set<Role> roles,
        Map<String, String> claims,
        Map<String, String> fixed) {

    /** What a claim can say about the actor. */
    static final Set<String> MEANINGS =
            Set.of(
                    "subject",
                    "role",
                    "sector",
                    "organisation",
                    "municipality",
                    "person",
                    "hpr",
                    "basis",
                    "scope");

    private static final String BEARER = "bearer-";
    private static final String BOUND = "bound--";

    /**
     * Nothing if it is switched off.
     *
     * @throws IllegalArgumentException if the settings make no sense; names the issuer
     */
    static Optional<TrustedIssuer> of(String name, IdentitySettings.Issuer said) {
        if (said.url().filter(url -> !url.isBlank()).isEmpty()) {
            return Optional.empty();
        }
        String url = said.url().orElseThrow();
        known(name, said.claims().keySet());
        known(name, said.fixed().keySet());
        return Optional.of(
                new TrustedIssuer(
                        name,
                        url,
                        said.issuer().orElse(url),
                        said.audience(),
                        said.dpop(),
                        roles(name, said),
                        Map.copyOf(said.claims()),
                        Map.copyOf(said.fixed())));
    }

    private static void known(String name, Set<String> meanings) {
        if (!MEANINGS.containsAll(meanings)) {
            throw new IllegalArgumentException(
                    "issuer " + name + " maps a claim to something other than " + MEANINGS);
        }
    }

    private static Set<Role> roles(String name, IdentitySettings.Issuer said) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        said.roles().ifPresent(all -> all.forEach(each -> roles.add(Role.ofWireName(each))));
        if (said.fixed().get("role") instanceof String fixed) {
            roles.add(Role.ofWireName(fixed));
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("issuer " + name + " may give no role: set roles");
        }
        return roles;
    }

    /** The name of the claim that says this; as the embedded issuer calls it if nothing is set. */
    String claimOf(String meaning) {
        return claims.getOrDefault(meaning, meaning.equals("subject") ? "sub" : meaning);
    }

    /** How its tokens are verified when they come with this scheme. */
    OidcTenantConfig tenant(boolean bound) {
        OidcTenantConfigBuilder tenant =
                OidcTenantConfig.authServerUrl(url).tenantId((bound ? BOUND : BEARER) + name);
        return tenant.token()
                .issuer(iss)
                .audience(audience)
                .authorizationScheme(bound ? "DPoP" : "Bearer")
                .principalClaim(claimOf("subject"))
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .build();
    }

    /** The issuer's name in a tenant's id as {@link #tenant} makes it. */
    static @Nullable String nameIn(@Nullable String tenant) {
        return tenant != null && (tenant.startsWith(BEARER) || tenant.startsWith(BOUND))
                ? tenant.substring(BEARER.length())
                : null;
    }

    /** Is a token with this scheme looked at at all? */
    boolean takes(boolean bound) {
        return switch (dpop) {
            case OFF -> !bound;
            case ALLOWED -> true;
            case REQUIRED -> bound;
        };
    }
}
