package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sample case as a script: who plays in it and which commands lead into which state, so that the
 * fuzzer gets deep into a case and not only to its door.
 *
 * @param cast what the token of each says, without {@code sub} and {@code person}
 */
record Script(Map<String, Map<String, String>> cast, List<JsonNode> steps) {

    private static final String MUNICIPALITY = "5530";

    static Script of(JsonNode file) {
        Map<String, Map<String, String>> cast = new LinkedHashMap<>();
        file.path("actors")
                .properties()
                .forEach(each -> cast.put(each.getKey(), claims(each.getValue())));
        String person = file.at("/person/key").asText();
        cast.put(person, role("citizen"));
        cast.put("auditor", role("auditor"));
        cast.put("operator", role("operator"));
        cast.put("system", role("system"));
        Map<String, String> elsewhere = role("coordinating-unit");
        elsewhere.put("municipality", "0301");
        cast.put("unit-elsewhere", elsewhere);
        List<JsonNode> steps = new ArrayList<>();
        file.path("steps").forEach(steps::add);
        return new Script(cast, steps);
    }

    private static Map<String, String> claims(JsonNode actor) {
        Map<String, String> claims = role(actor.path("role").asText());
        for (String name : List.of("sector", "organisation")) {
            if (actor.has(name)) {
                claims.put(name, actor.path(name).asText());
            }
        }
        return claims;
    }

    private static Map<String, String> role(String role) {
        Map<String, String> claims = new TreeMap<>();
        claims.put("role", role);
        claims.put("municipality", MUNICIPALITY);
        return claims;
    }

    boolean standsForThePerson(String key) {
        String role = cast.getOrDefault(key, Map.of()).getOrDefault("role", "");
        return role.equals("citizen") || role.equals("representative");
    }
}
