package no.tverrlag.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A member that tells a place can't come into an interface without being hidden where it must be.
 */
class MaskedWordsTest {

    private static final Pattern PLACE =
            Pattern.compile(
                    "(?i).*(organi[sz]|municip|place|address|unit|office|ward|school|town|city|street"
                        + "|post|county|region|location|site).*");

    /** Not said in answers about a person, or no place though its name looks like one. */
    private static final Set<String> HARMLESS = Set.of("municipalityReady", "capacity");

    @Test
    void every_member_of_the_interfaces_that_names_a_place_is_hidden() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path document : documents()) {
            new YAMLMapper()
                    .readTree(document.toFile())
                    .findValues("properties")
                    .forEach(each -> names(each, named));
        }
        named.removeIf(name -> !PLACE.matcher(name).matches());
        named.removeAll(HARMLESS);

        assertThat(named).contains("organisation", "unit").isSubsetOf(Masking.PLACES);
    }

    private static void names(JsonNode properties, Set<String> into) {
        properties.fieldNames().forEachRemaining(into::add);
    }

    private static List<Path> documents() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not inside the project");
        }
        try (Stream<Path> files = Files.list(folder.resolve("contracts/openapi"))) {
            return files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList();
        }
    }
}
