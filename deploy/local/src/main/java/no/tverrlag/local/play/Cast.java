package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who the actors of a case are in one run: opaque ids, made from their keys and the run, that say
 * nothing about them.
 */
final class Cast {

    /** Who asks the history; not a key that a file could hold, for it has a blank in it. */
    static final String AUDITOR = "the auditor";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final CaseFile file;
    private final String run;
    private @Nullable String personId;

    Cast(CaseFile file, String run) {
        this.file = file;
        this.run = run;
    }

    /** From now on the person has an id. */
    void registered(String id) {
        personId = id;
    }

    /** Who registers the person: the first professional of the case. */
    String registrar() {
        return file.actors().values().stream()
                .filter(actor -> !actor.representsThePerson())
                .map(CaseFile.Actor::key)
                .findFirst()
                .orElseThrow(
                        () -> new CannotPlay("no professional in the case to register the person"));
    }

    String person() {
        var id = personId;
        if (id == null) {
            throw new CannotPlay("the person has not been registered");
        }
        return id;
    }

    String idOf(String key) {
        return key.equals(file.person().key()) ? person() : idInRun(key);
    }

    /** The key of whom an id belongs to. */
    String keyOf(String id) {
        return Stream.concat(file.actors().keySet().stream(), Stream.of(file.person().key()))
                .filter(key -> idOf(key).equals(id))
                .findFirst()
                .orElse("somebody not in the case");
    }

    /** What a token says of whoever has this key. */
    Map<String, String> claims(String key) {
        var claims = new TreeMap<String, String>();
        claims.put("sub", idOf(key));
        claims.put("municipality", file.municipality());
        var actor = file.actors().get(key);
        if (actor != null) {
            claims.put("role", actor.role());
            standing(actor)
                    .properties()
                    .forEach(told -> claims.put(told.getKey(), told.getValue().asText()));
        } else {
            claims.put("role", key.equals(AUDITOR) ? "auditor" : "citizen");
        }
        if (key.equals(file.person().key()) || (actor != null && actor.representsThePerson())) {
            claims.put("person", person());
        }
        if (actor != null && actor.basis() != null) {
            claims.put("basis", actor.basis());
        }
        return claims;
    }

    /** How a command names whoever has this key. */
    ObjectNode reference(String key) {
        var reference = JSON.objectNode().put("id", idOf(key));
        var actor = file.actors().get(key);
        return actor == null ? reference : reference.setAll(standing(actor));
    }

    /**
     * The same, with each text that is the key of somebody replaced by how a command names them.
     */
    JsonNode named(JsonNode node) {
        if (node.isTextual() && file.names(node.asText())) {
            return reference(node.asText());
        } else if (node.isArray()) {
            var list = JSON.arrayNode();
            node.forEach(entry -> list.add(named(entry)));
            return list;
        } else if (node.isObject()) {
            var mapping = JSON.objectNode();
            node.properties()
                    .forEach(field -> mapping.set(field.getKey(), named(field.getValue())));
            return mapping;
        }
        return node;
    }

    private static ObjectNode standing(CaseFile.Actor actor) {
        var standing = JSON.objectNode();
        if (actor.sector() != null) {
            standing.put("sector", actor.sector());
        }
        if (actor.organisation() != null) {
            standing.put("organisation", actor.organisation());
        }
        return standing;
    }

    private String idInRun(String key) {
        var bytes = (run + "/" + key).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }
}
