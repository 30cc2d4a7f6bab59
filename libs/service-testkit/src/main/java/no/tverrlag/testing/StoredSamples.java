package no.tverrlag.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.StoredShape;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.slices.CatalogueCodec;
import no.tverrlag.slices.Catalogues;
import no.tverrlag.slices.EnvelopeFields;
import no.tverrlag.testkit.Samples;
import org.jspecify.annotations.Nullable;

/**
 * One frozen event of every name and version that a service ever stored, in {@code
 * src/test/resources/stored-samples}. What is in a store stays there for ever, so each must be
 * decoded by the service's codec and lifted to the newest version, and hold no less than it says.
 *
 * <p>A new version needs a new sample, which {@code -Dcontracts.write=true} writes; a sample that
 * is there is never written again.
 */
public final class StoredSamples {

    private static final String EVENT_ID = "sample-event";
    private static final Instant WHEN = Instant.parse("2026-01-05T10:00:00Z");
    private static final Pattern SEALED = Pattern.compile("enc\\.v1\\.[A-Za-z0-9_-]+");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Catalogue<? extends PersonEvent> catalogue;
    private final Path folder;
    private final boolean write;
    private final SealedJson sealed = new SealedJson(new SampleKeys());
    private final CatalogueCodec codec;

    public StoredSamples(Catalogue<? extends PersonEvent> catalogue) {
        this(catalogue, "stored-samples");
    }

    /**
     * @param folder in {@code src/test/resources}, of this catalogue alone
     */
    StoredSamples(Catalogue<? extends PersonEvent> catalogue, String folder) {
        this(
                catalogue,
                Path.of(System.getProperty("basedir", "."), "src/test/resources", folder),
                !System.getProperty("contracts.write", "false").equals("false"));
    }

    StoredSamples(Catalogue<? extends PersonEvent> catalogue, Path folder, boolean write) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.write = write;
        this.codec = new CatalogueCodec(new Catalogues(List.of(catalogue)), sealed);
    }

    /** What is wrong with the samples; empty if every one is there and can be read. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (StoredShape<? extends PersonEvent> shape : catalogue.shapes()) {
            known.add(file(shape));
            finding(shape, findings);
        }
        files().filter(name -> !known.contains(name))
                .map(
                        name ->
                                name
                                        + " can't be read any longer, yet stores keep such events"
                                        + " for ever")
                .forEach(findings::add);
        return findings;
    }

    /** The sample of an event, decoded and lifted. */
    public PersonEvent lifted(String name, int version) {
        return catalogue.shapes().stream()
                .filter(each -> each.name().equals(name) && each.version() == version)
                .map(this::decoded)
                .findFirst()
                .orElseThrow();
    }

    private void finding(StoredShape<? extends PersonEvent> shape, List<String> findings) {
        Path file = folder.resolve(file(shape));
        if (!Files.exists(file) && write) {
            freeze(shape, file);
        }
        if (!Files.exists(file)) {
            findings.add(file(shape) + " is missing; run the tests with -Dcontracts.write=true");
            return;
        }
        try {
            PersonEvent event = decoded(shape);
            if (!catalogue.sealedType().isInstance(event)) {
                findings.add(file(shape) + " is lifted to something else");
            }
            Object asStored = sealed.read(bytes(file), shape.type(), person(file), EVENT_ID);
            missing(asStored, "").forEach(each -> findings.add(file(shape) + " lacks " + each));
            if (!opened(sealed.write(asStored, person(file), EVENT_ID))
                    .equals(opened(bytes(file)))) {
                findings.add(
                        file(shape)
                                + " is not what the record of that version holds; give the event a"
                                + " new version");
            }
        } catch (RuntimeException unreadable) {
            findings.add(file(shape) + " can't be read: " + unreadable.getMessage());
        }
    }

    private void freeze(StoredShape<? extends PersonEvent> shape, Path file) {
        PersonId person = new PersonId("person-1");
        try {
            Files.createDirectories(folder);
            byte[] json = sealed.write(Samples.of(shape.type()), person, EVENT_ID);
            Files.writeString(
                    file,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json))
                            + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private PersonEvent decoded(StoredShape<? extends PersonEvent> shape) {
        Path file = folder.resolve(file(shape));
        Map<String, String> metadata = metadata(person(file));
        return codec.fact(
                        new StoredEvent(
                                1,
                                "sample-commit",
                                EVENT_ID,
                                shape.name(),
                                shape.version(),
                                WHEN,
                                WHEN,
                                Set.of(),
                                metadata,
                                bytes(file)))
                .event();
    }

    private static Map<String, String> metadata(PersonId person) {
        return EnvelopeFields.of(
                new Envelope(
                        EVENT_ID,
                        person,
                        WHEN,
                        WHEN,
                        new Actor("sample", Role.SYSTEM, null, null, null, null),
                        null,
                        "COC",
                        LegalBasis.statute("sample"),
                        DataCategory.PLAN,
                        "sample",
                        "sample",
                        "sample",
                        "sample",
                        "sample"));
    }

    /** The paths of components that must be there and are not. */
    private static List<String> missing(Object value, String path) {
        List<String> missing = new ArrayList<>();
        RecordComponent[] components = value.getClass().getRecordComponents();
        for (RecordComponent each : components == null ? new RecordComponent[0] : components) {
            String below = path + "/" + each.getName();
            Object held = held(each, value);
            if (held != null) {
                missing.addAll(missing(held, below));
            } else if (!each.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                missing.add(below);
            }
        }
        return missing;
    }

    private static @Nullable Object held(RecordComponent component, Object value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's components must be readable", impossible);
        }
    }

    /** Sealed texts differ each time they are sealed; that they open was seen before. */
    private static JsonNode opened(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return tree(SEALED.matcher(text).replaceAll("enc.v1.").getBytes(StandardCharsets.UTF_8));
    }

    private static PersonId person(Path file) {
        return new PersonId(tree(bytes(file)).path("person").asText());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private Stream<String> files() {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String file(StoredShape<? extends PersonEvent> shape) {
        return shape.name() + ".v" + shape.version() + ".json";
    }
}
