package no.tverrlag.testing;

import java.util.HashMap;
import java.util.Map;

/**
 * The issuers that tests have beside the embedded one. Each is named in the services' settings as a
 * customer would; nobody asks it for anything before its first token comes.
 */
public final class OtherIssuers {

    /** Of clinicians, in the claims of HelseID; its tokens must be bound to the caller's key. */
    public static final TestIssuer CLINICIANS = TestIssuer.start();

    /** Of organisations' systems, in the claims of Maskinporten. */
    public static final TestIssuer SYSTEMS = TestIssuer.start();

    /** Of citizens and who speaks for them; its claims are called what they say. */
    public static final TestIssuer CITIZENS = TestIssuer.start();

    /** The organisation whose municipality the settings know. */
    public static final String ORGANISATION = "974760673";

    private OtherIssuers() {}

    static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        issuer(
                settings,
                "clinicians",
                Map.of(
                        "url", CLINICIANS.uri(),
                        "dpop", "required",
                        "roles", "practitioner",
                        "fixed.role", "practitioner",
                        "claims.subject", "helseid://claims/identity/pid_pseudonym",
                        "claims.hpr", "helseid://claims/hpr/hpr_number",
                        "claims.organisation", "helseid://claims/client/claims/orgnr_child"));
        issuer(
                settings,
                "systems",
                Map.of(
                        "url", SYSTEMS.uri(),
                        "fixed.role", "system",
                        "claims.subject", "client_id",
                        "claims.organisation", "/consumer/ID"));
        issuer(
                settings,
                "citizens",
                Map.of("url", CITIZENS.uri(), "roles", "citizen,representative"));
        issuer(settings, "away", Map.of("url", "http://127.0.0.1:9", "roles", "practitioner"));
        settings.put("tverrlag.identity.organisations." + ORGANISATION + ".municipality", "5530");
        settings.put(
                "tverrlag.identity.organisations." + ORGANISATION + ".sector", "HEALTH_MUNICIPAL");
        return settings;
    }

    private static void issuer(
            Map<String, String> settings, String name, Map<String, String> said) {
        said.forEach((key, value) -> settings.put(prefix(name) + key, value));
    }

    private static String prefix(String name) {
        return "tverrlag.identity.issuers." + name + ".";
    }
}
