package no.tverrlag.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import no.tverrlag.contracts.Contracts;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.EventType;
import no.tverrlag.kernel.Sealed;

/** Which fields of which public events hold personal text. */
final class SealedFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SealedFields() {}

    /** All that there are, by the records of the contracts: a new one is among them by itself. */
    static Set<String> declared() {
        Set<String> found = new TreeSet<>();
        for (Catalogue<?> catalogue : Contracts.all()) {
            for (EventType<?> row : catalogue.rows()) {
                collect(row.cloudEventsType(), row.type(), found);
            }
        }
        return found;
    }

    /** Those that a message holds sealed text in. */
    static Set<String> in(String type, byte[] message) throws IOException {
        Set<String> found = new TreeSet<>();
        collect(type, JSON.readTree(message), found);
        return found;
    }

    private static void collect(String path, Type type, Set<String> found) {
        if (type == Sealed.class) {
            found.add(path);
        } else if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(path, argument, found);
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent each : record.getRecordComponents()) {
                collect(path + "/" + each.getName(), each.getGenericType(), found);
            }
        }
    }

    private static void collect(String path, JsonNode node, Set<String> found) {
        if (node.isTextual() && node.asText().startsWith("enc.v1.")) {
            found.add(path);
        }
        node.properties()
                .forEach(member -> collect(path + "/" + member.getKey(), member.getValue(), found));
        if (node.isArray()) {
            node.forEach(each -> collect(path, each, found));
        }
    }
}
