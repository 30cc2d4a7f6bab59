package no.tverrlag.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.EventType;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.StoredShape;
import no.tverrlag.testkit.Samples;
import org.junit.jupiter.api.Test;

class ContractsTest {

    private static final SchemaChange HARMLESS = new SchemaChange(List.of(), List.of());

    private final Schemas schemas = new Schemas();

    @Test
    void each_event_has_its_schema_checked_in_as_generated() {
        CheckedIn folder = new CheckedIn("schemas");
        eachRow(
                row ->
                        folder.file(
                                AsyncApi.fileOf(row),
                                Wire.text(schemas.of(row)),
                                (before, after) ->
                                        SchemaChange.between(Wire.tree(before), Wire.tree(after))));
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void each_version_ever_published_has_a_sample_that_is_still_read_and_lifted() {
        CheckedIn folder = new CheckedIn("samples");
        for (Catalogue<?> catalogue : everyCatalogue()) {
            for (StoredShape<?> shape : catalogue.shapes()) {
                folder.frozen(
                        shape.name() + ".v" + shape.version() + ".json",
                        () -> Wire.text(json(Samples.of(shape.type()))),
                        text -> flaws(catalogue, shape, Wire.tree(text)));
            }
        }
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void each_service_has_its_asyncapi_checked_in_as_generated() {
        CheckedIn folder = new CheckedIn("asyncapi");
        for (Catalogue<?> catalogue : Contracts.all()) {
            folder.file(
                    catalogue.service() + ".yaml",
                    new AsyncApi(catalogue).text(),
                    (_, _) -> HARMLESS);
        }
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void each_asyncapi_document_names_only_what_exists() {
        for (Catalogue<?> catalogue : Contracts.all()) {
            JsonNode document = AsyncApi.parsed(new AsyncApi(catalogue).text());
            List<String> targets = document.findValuesAsText("$ref");
            assertThat(targets).hasSize(3 * AsyncApi.rows(catalogue).size() + 1);
            for (String target : targets) {
                boolean there =
                        target.startsWith("#")
                                ? !document.at(target.substring(1)).isMissingNode()
                                : Files.exists(CheckedIn.module().resolve("asyncapi", target));
                assertThat(there).as(target).isTrue();
            }
        }
    }

    @Test
    void what_the_services_write_fits_the_schema_and_reads_back_as_it_was() {
        for (boolean optional : List.of(true, false)) {
            eachRow(
                    row -> {
                        PersonEvent sample =
                                optional ? Samples.of(row.type()) : Samples.bare(row.type());
                        JsonNode written = json(sample);
                        assertThat(Fitting.misfits(schemas.of(row), written))
                                .as(row.name())
                                .isEmpty();
                        assertThat(Wire.read(written, row.type())).isEqualTo(sample);
                    });
        }
    }

    @Test
    void a_reader_ignores_what_it_does_not_know() {
        eachRow(
                row -> {
                    PersonEvent sample = Samples.of(row.type());
                    JsonNode later = json(sample).deepCopy();
                    ((ObjectNode) later).put("later", 1);
                    assertThat(Wire.read(later, row.type())).isEqualTo(sample);
                });
    }

    @Test
    void services_topics_and_schema_names_are_unique() {
        assertThat(Contracts.all().stream().map(Catalogue::service))
                .containsExactly("referral", "team", "plan", "notification", "access");
        assertThat(Contracts.topicOf("team")).isEqualTo("tverrlag.team.v1");
        assertThat(
                        everyCatalogue().stream()
                                .flatMap(it -> it.rows().stream())
                                .map(Contracts::schemaOf))
                .doesNotHaveDuplicates()
                .contains("/schemas/team.CoordinatorAssigned.v1.json");
    }

    /** It fits the schema of its time, is read without loss, and becomes an event of today. */
    private static List<String> flaws(
            Catalogue<?> catalogue, StoredShape<?> shape, JsonNode sample) {
        String file = "schemas/" + shape.name() + ".v" + shape.version() + ".json";
        List<String> flaws = new ArrayList<>(Fitting.misfits(checkedIn(file), sample));
        try {
            Object read = Wire.read(sample, shape.type());
            JsonNode again = Wire.tree(Wire.text(json(read)));
            if (!again.equals(sample)) {
                flaws.add("reads as " + again);
            }
            if (!catalogue.sealedType().isInstance(shape.lift().apply(read))) {
                flaws.add("is lifted to something else");
            }
        } catch (UncheckedIOException unfit) {
            flaws.add(String.valueOf(unfit.getMessage()));
        }
        return flaws;
    }

    private static JsonNode checkedIn(String file) {
        try {
            return Wire.tree(Files.readString(CheckedIn.module().resolve(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void eachRow(Consumer<EventType<?>> look) {
        everyCatalogue().forEach(catalogue -> catalogue.rows().forEach(look));
    }

    private static List<Catalogue<?>> everyCatalogue() {
        List<Catalogue<?>> every = new ArrayList<>(Contracts.all());
        every.add(Contracts.onEveryTopic());
        return every;
    }

    private static JsonNode json(Object value) {
        return Wire.JSON.valueToTree(value);
    }
}
