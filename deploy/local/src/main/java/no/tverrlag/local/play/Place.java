package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in a case file, and where it stands: what is wanted of it is there, or the fault is
 * told with its place.
 */
record Place(String file, int line, String where, ObjectNode fields) {

    MalformedCase fault(String what) {
        return new MalformedCase("%s:%d: %s: %s".formatted(file, line, where, what));
    }

    Place inside(String name) throws MalformedCase {
        if (fields.path(name) instanceof ObjectNode inner) {
            return new Place(file, line, where.isEmpty() ? name : where + ", " + name, inner);
        }
        throw fault("'" + name + "' must be a mapping");
    }

    Place named(String name, int itsLine, JsonNode inner) throws MalformedCase {
        if (inner instanceof ObjectNode mapping) {
            return new Place(file, itsLine, name, mapping);
        }
        throw new Place(file, itsLine, name, fields).fault("must be a mapping");
    }

    JsonNode list(String name) throws MalformedCase {
        var list = fields.path(name);
        if (!list.isArray()) {
            throw fault("'" + name + "' must be a list");
        }
        return list;
    }

    String text(String name) throws MalformedCase {
        var text = textIfAny(name);
        if (text == null) {
            throw fault("'" + name + "' is missing");
        }
        return text;
    }

    @Nullable String textIfAny(String name) throws MalformedCase {
        var value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            throw fault("'" + name + "' must be text (in quotes, if it looks like a number)");
        }
        return value.asText();
    }

    String instant(String name) throws MalformedCase {
        var text = text(name);
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeException e) {
            throw fault("'%s' must be an instant such as 2024-09-02T08:10:00Z".formatted(name));
        }
    }

    String date(String name, String text) throws MalformedCase {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw fault("'%s' must name a date such as 2025-08-20".formatted(name));
        }
    }

    String oneOf(String name, Set<String> allowed) throws MalformedCase {
        var text = text(name);
        if (!allowed.contains(text)) {
            throw fault("'%s' is '%s'; known are %s".formatted(name, text, sorted(allowed)));
        }
        return text;
    }

    void only(Set<String> known) throws MalformedCase {
        for (var name : (Iterable<String>) fields::fieldNames) {
            if (!known.contains(name)) {
                throw fault("'%s' is not known here; known are %s".formatted(name, sorted(known)));
            }
        }
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }
}
