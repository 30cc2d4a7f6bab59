package no.tverrlag.runtime.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.Ids;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** From the claims of a verified token to the actor, in one place. */
@ApplicationScoped
public class ActorClaims {

    /** What the identifiers of Norwegian organisations begin with in ISO 6523 form. */
    private static final String ISO_6523 = "0192:";

    private final Issuers issuers;
    private final IdentitySettings settings;

    ActorClaims(Issuers issuers, IdentitySettings settings) {
        this.issuers = issuers;
        this.settings = settings;
    }

    /**
     * Who acts.
     *
     * @param scopes what a system was given
     * @param basis what entitles a representative, in the token's word for it; null for none
     */
    public record Caller(String issuer, Actor actor, Set<String> scopes, @Nullable String basis) {}

    /** Nothing if nobody is known, or if the claims make no actor. */
    public Optional<Caller> caller(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? issuers.named(TrustedIssuer.nameIn(identity.getAttribute("tenant-id")))
                        .flatMap(issuer -> caller(issuer, Credentials.part(token.getRawToken(), 1)))
                : Optional.empty();
    }

    Optional<Caller> caller(TrustedIssuer issuer, JsonNode token) {
        Said said = new Said(issuer, token);
        try {
            Optional<Actor> actor =
                    actor(said).filter(each -> issuer.roles().contains(each.role()));
            return actor.map(
                    each -> new Caller(issuer.name(), each, said.scopes(), said.text("basis")));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private Optional<Actor> actor(Said said) {
        String subject = said.text("subject");
        String organisation = said.text("organisation");
        Optional<IdentitySettings.Organisation> known =
                Optional.ofNullable(organisation)
                        .map(ActorClaims::number)
                        .flatMap(
                                number ->
                                        Optional.ofNullable(settings.organisations().get(number)));
        String role = said.text("role", known.flatMap(IdentitySettings.Organisation::role));
        if (subject == null || role == null) {
            return Optional.empty();
        }
        String sector = said.text("sector", known.flatMap(IdentitySettings.Organisation::sector));
        String person = said.text("person");
        if (Ids.mayBeNationalId(subject) || (person != null && Ids.mayBeNationalId(person))) {
            return Optional.empty();
        }
        return Optional.of(
                new Actor(
                        subject,
                        Role.ofWireName(role),
                        sector == null ? null : Sector.valueOf(sector),
                        organisation == null ? null : number(organisation),
                        said.text(
                                "municipality",
                                known.flatMap(IdentitySettings.Organisation::municipality)),
                        person == null ? null : new PersonId(person),
                        said.text("hpr")));
    }

    private static String number(String organisation) {
        return organisation.startsWith(ISO_6523)
                ? organisation.substring(ISO_6523.length())
                : organisation;
    }

    /** What one token says in its issuer's words. */
    private record Said(TrustedIssuer issuer, JsonNode token) {

        @Nullable String text(String meaning) {
            return text(meaning, Optional.empty());
        }

        /** The fixed value, else the claim's, else that of the organisation. */
        @Nullable String text(String meaning, Optional<String> ofOrganisation) {
            String fixed = issuer.fixed().get(meaning);
            if (fixed != null) {
                return meaning.equals("role") ? ofOrganisation.orElse(fixed) : fixed;
            }
            JsonNode claim = claim(meaning);
            return claim.isValueNode() && !claim.asText().isBlank() && !claim.isNull()
                    ? claim.asText()
                    : ofOrganisation.orElse(null);
        }

        Set<String> scopes() {
            JsonNode claim = claim("scope");
            Set<String> scopes = new LinkedHashSet<>();
            claim.forEach(each -> scopes.add(each.asText()));
            if (claim.isTextual()) {
                scopes.addAll(List.of(claim.asText().split(" ")));
            }
            return scopes;
        }

        private JsonNode claim(String meaning) {
            String name = issuer.claimOf(meaning);
            return name.startsWith("/") ? token.at(name) : token.path(name);
        }
    }
}
