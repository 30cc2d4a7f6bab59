package no.tverrlag.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The personal text of a case file: the national id, all names, and whatever is said in free words.
 */
final class Secrets {

    private static final Set<String> FREE_TEXT =
            Set.of(
                    "nationalId",
                    "summary",
                    "rationale",
                    "personView",
                    "words",
                    "what",
                    "personAssessment",
                    "handoverNote",
                    "resolution",
                    "subject",
                    "text",
                    "function");
    private static final Set<String> LISTS = Set.of("needs", "resources", "items");
    private static final int SHORTEST = 6;

    private Secrets() {}

    static Set<String> of(Path caseFile) throws IOException {
        JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(caseFile.toFile());
        Set<String> found = new TreeSet<>();
        found.add(root.at("/person/name").asText());
        found.add(root.at("/person/nationalId").asText());
        root.get("actors").forEach(actor -> found.add(actor.get("name").asText()));
        collect(root.get("steps"), found);
        found.removeIf(text -> text.length() < SHORTEST);
        return found;
    }

    private static void collect(JsonNode node, Set<String> found) {
        node.properties()
                .forEach(
                        member -> {
                            if (FREE_TEXT.contains(member.getKey())) {
                                found.add(member.getValue().asText());
                            } else if (LISTS.contains(member.getKey())) {
                                member.getValue().forEach(each -> found.add(each.asText()));
                            } else if (member.getKey().equals("activities")) {
                                member.getValue()
                                        .forEach(each -> found.add(each.get("name").asText()));
                            }
                        });
        node.forEach(child -> collect(child, found));
    }
}
