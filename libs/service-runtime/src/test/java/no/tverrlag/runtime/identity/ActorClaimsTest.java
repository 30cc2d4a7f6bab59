package no.tverrlag.runtime.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import org.junit.jupiter.api.Test;

class ActorClaimsTest {

    private static final Settings SETTINGS =
            new Settings(
                    Map.of(
                            "local",
                            new Said(
                                    "https://local.example",
                                    List.of("practitioner", "citizen", "operator"),
                                    Map.of(),
                                    Map.of()),
                            "helseid",
                            new Said(
                                    "https://helseid.example",
                                    List.of("coordinating-unit"),
                                    Map.of(
                                            "hpr",
                                            "helseid://claims/hpr/hpr_number",
                                            "organisation",
                                            "helseid://claims/client/claims/orgnr_child"),
                                    Map.of("role", "practitioner")),
                            "maskinporten",
                            new Said(
                                    "https://maskinporten.example",
                                    List.of(),
                                    Map.of("subject", "client_id", "organisation", "/consumer/ID"),
                                    Map.of("role", "system"))),
                    Map.of(
                            "974760673",
                            new Known("5530", "HEALTH_MUNICIPAL", null),
                            "999888777",
                            new Known("5530", null, "coordinating-unit")));

    /** The settings as a customer would write them. */
    private record Settings(
            Map<String, IdentitySettings.Issuer> issuers,
            Map<String, IdentitySettings.Organisation> organisations)
            implements IdentitySettings {
        @Override
        public String scopePrefix() {
            return "tverrlag:";
        }
    }

    private record Said(
            String address,
            List<String> given,
            Map<String, String> claims,
            Map<String, String> fixed)
            implements IdentitySettings.Issuer {
        @Override
        public Optional<String> url() {
            return Optional.of(address);
        }

        @Override
        public Optional<String> issuer() {
            return Optional.empty();
        }

        @Override
        public List<String> audience() {
            return List.of("tverrlag");
        }

        @Override
        public IdentitySettings.Dpop dpop() {
            return IdentitySettings.Dpop.OFF;
        }

        @Override
        public Optional<List<String>> roles() {
            return given.isEmpty() ? Optional.empty() : Optional.of(given);
        }
    }

    private record Known(String where, String works, String is)
            implements IdentitySettings.Organisation {
        @Override
        public Optional<String> municipality() {
            return Optional.ofNullable(where);
        }

        @Override
        public Optional<String> sector() {
            return Optional.ofNullable(works);
        }

        @Override
        public Optional<String> role() {
            return Optional.ofNullable(is);
        }
    }

    private static Issuers only(Said said) {
        return new Issuers(new Settings(Map.of("x", said), Map.of()));
    }

    private static Optional<ActorClaims.Caller> caller(String issuer, String claims)
            throws Exception {
        JsonNode token = new ObjectMapper().readTree(claims);
        Issuers issuers = new Issuers(SETTINGS);
        return new ActorClaims(issuers, SETTINGS)
                .caller(issuers.named(issuer).orElseThrow(), token);
    }

    private static Actor actor(String issuer, String claims) throws Exception {
        return caller(issuer, claims).orElseThrow().actor();
    }

    @Test
    void the_embedded_issuers_claims_are_called_what_they_say() throws Exception {
        assertThat(
                        actor(
                                "local",
                                """
                                {"sub": "n-1", "role": "practitioner", "sector": "SCHOOL",
                                 "organisation": "Lia school", "municipality": "5530", "hpr": "1"}
                                """))
                .isEqualTo(
                        new Actor(
                                "n-1",
                                Role.PRACTITIONER,
                                Sector.SCHOOL,
                                "Lia school",
                                "5530",
                                null,
                                "1"));
        assertThat(actor("local", "{\"sub\": \"p\", \"role\": \"citizen\", \"person\": \"p-1\"}"))
                .isEqualTo(new Actor("p", Role.CITIZEN, null, null, null, new PersonId("p-1")));
    }

    @Test
    void a_clinicians_number_and_organisation_come_from_helseids_claims() throws Exception {
        assertThat(
                        actor(
                                "helseid",
                                """
                                {"sub": "c-1", "role": "operator",
                                 "helseid://claims/hpr/hpr_number": "9144889",
                                 "helseid://claims/client/claims/orgnr_child": "974760673"}
                                """))
                .isEqualTo(
                        new Actor(
                                "c-1",
                                Role.PRACTITIONER,
                                Sector.HEALTH_MUNICIPAL,
                                "974760673",
                                "5530",
                                null,
                                "9144889"));
    }

    @Test
    void the_people_of_a_units_organisation_are_the_unit() throws Exception {
        assertThat(
                        actor(
                                "helseid",
                                """
                                {"sub": "c-2",
                                 "helseid://claims/client/claims/orgnr_child": "999888777"}
                                """))
                .isEqualTo(
                        new Actor("c-2", Role.COORDINATING_UNIT, null, "999888777", "5530", null));
    }

    @Test
    void a_systems_organisation_is_its_number_and_its_scopes_are_kept() throws Exception {
        ActorClaims.Caller system =
                caller(
                                "maskinporten",
                                """
                                {"client_id": "s-1", "scope": "tverrlag:plan.read openid",
                                 "consumer": {"authority": "iso6523", "ID": "0192:974760673"}}
                                """)
                        .orElseThrow();
        assertThat(system.actor())
                .isEqualTo(
                        new Actor(
                                "s-1",
                                Role.SYSTEM,
                                Sector.HEALTH_MUNICIPAL,
                                "974760673",
                                "5530",
                                null));
        assertThat(system.scopes()).containsExactly("tverrlag:plan.read", "openid");
    }

    @Test
    void an_issuer_gives_no_role_that_it_may_not_give() throws Exception {
        assertThat(caller("local", "{\"sub\": \"x\", \"role\": \"auditor\"}")).isEmpty();
        assertThat(actor("maskinporten", "{\"client_id\": \"x\", \"role\": \"operator\"}").role())
                .isEqualTo(Role.SYSTEM);
        assertThat(
                        caller(
                                "maskinporten",
                                "{\"client_id\": \"x\", \"consumer\": {\"ID\": \"999888777\"}}"))
                .isEmpty();
    }

    @Test
    void claims_that_are_missing_unknown_or_malformed_make_no_actor() throws Exception {
        for (String claims :
                new String[] {
                    "{}",
                    "{\"sub\": \"x\"}",
                    "{\"role\": \"practitioner\"}",
                    "{\"sub\": \"\", \"role\": \"practitioner\"}",
                    "{\"sub\": null, \"role\": \"practitioner\"}",
                    "{\"sub\": {\"a\": 1}, \"role\": \"practitioner\"}",
                    "{\"sub\": \"x\", \"role\": \"king\"}",
                    "{\"sub\": \"x\", \"role\": [\"operator\"]}",
                    "{\"sub\": \"x\", \"role\": \"practitioner\", \"sector\": \"CIRCUS\"}",
                    "{\"sub\": \"x\", \"role\": \"citizen\", \"person\": \"no id\"}",
                    "{\"sub\": \"13831350290\", \"role\": \"practitioner\"}",
                    "{\"sub\": \"x\", \"role\": \"citizen\", \"person\": \"13831350290\"}",
                }) {
            assertThat(caller("local", claims)).as(claims).isEmpty();
        }
    }

    @Test
    void settings_that_make_no_sense_are_refused_by_name() {
        assertThatThrownBy(() -> only(new Said("https://x.example", List.of(), Map.of(), Map.of())))
                .hasMessageContaining("issuer x may give no role");
        assertThatThrownBy(
                        () ->
                                only(
                                        new Said(
                                                "https://x.example",
                                                List.of("citizen"),
                                                Map.of("rolle", "r"),
                                                Map.of())))
                .hasMessageContaining("issuer x maps a claim to something other than");
    }

    @Test
    void without_a_trusted_issuer_nothing_starts() {
        Issuers none = only(new Said("", List.of("citizen"), Map.of(), Map.of()));
        assertThatThrownBy(() -> none.start(new io.quarkus.runtime.StartupEvent()))
                .hasMessageContaining("no token issuer is trusted");
    }
}
