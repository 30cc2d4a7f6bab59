package no.tverrlag.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedInTest {

    private static final String NAME = "plan.Opened.v1.json";
    private static final SchemaChange BREAKING =
            new SchemaChange(List.of("retyped: /a"), List.of());
    private static final SchemaChange COMPATIBLE =
            new SchemaChange(List.of(), List.of("new optional: /b"));

    @TempDir Path folder;

    @Test
    void a_missing_file_is_found_and_then_written() {
        assertThat(settle("false", "new", COMPATIBLE))
                .containsExactly(
                        NAME
                                + " is missing: run ./mvnw -pl contracts -am test"
                                + " -Dcontracts.write=true");
        assertThat(settle("true", "new", COMPATIBLE)).isEmpty();
        assertThat(folder.resolve(NAME)).hasContent("new");
    }

    @Test
    void a_compatible_change_is_found_and_then_written() throws IOException {
        Files.writeString(folder.resolve(NAME), "old");
        assertThat(settle("false", "old", BREAKING)).isEmpty();
        assertThat(settle("false", "new", COMPATIBLE))
                .containsExactly(
                        NAME
                                + " changed compatibly [new optional: /b]: run ./mvnw -pl contracts"
                                + " -am test -Dcontracts.write=true");
        assertThat(settle("true", "new", COMPATIBLE)).isEmpty();
        assertThat(folder.resolve(NAME)).hasContent("new");
    }

    @Test
    void a_breaking_change_is_refused_unless_it_is_asked_for_by_name() throws IOException {
        Files.writeString(folder.resolve(NAME), "old");
        assertThat(settle("true", "new", BREAKING))
                .containsExactly(
                        NAME
                                + " changed and BREAKS readers, give it a new version: [retyped:"
                                + " /a]");
        assertThat(folder.resolve(NAME)).hasContent("old");
        assertThat(settle("breaking", "new", BREAKING)).isEmpty();
        assertThat(folder.resolve(NAME)).hasContent("new");
    }

    @Test
    void older_versions_stay_and_files_of_no_event_are_found() throws IOException {
        Files.writeString(folder.resolve("plan.Moved.v1.json"), "");
        Files.writeString(folder.resolve("plan.Open.v1.json"), "");
        CheckedIn files = new CheckedIn(folder, "true");
        files.file("plan.Moved.v2.json", "", (_, _) -> BREAKING);
        assertThat(files.findings())
                .containsExactly(
                        "plan.Open.v1.json belongs to no event, yet topics keep its messages for"
                                + " ever");
    }

    @Test
    void a_frozen_file_is_written_once_and_then_only_looked_at() throws IOException {
        CheckedIn first = new CheckedIn(folder, "true");
        first.frozen(NAME, () -> "first", _ -> List.of());
        CheckedIn later = new CheckedIn(folder, "true");
        later.frozen(NAME, () -> "second", _ -> List.of());
        assertThat(folder.resolve(NAME)).hasContent("first");
        CheckedIn flawed = new CheckedIn(folder, "true");
        flawed.frozen(NAME, () -> "second", text -> List.of(text + " lacks /a"));
        assertThat(flawed.findings())
                .containsExactly(NAME + " was published and can't be read: [first lacks /a]");
        assertThat(folder.resolve(NAME)).hasContent("first");
    }

    private List<String> settle(String mode, String text, SchemaChange change) {
        CheckedIn files = new CheckedIn(folder, mode);
        files.file(NAME, text, (_, _) -> change);
        return files.findings();
    }
}
