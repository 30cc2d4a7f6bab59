package no.tverrlag.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

    @TempDir Path home;

    @Test
    void all_eight_processes_are_started_and_services_do_not_wait_for_the_broker()
            throws Exception {
        var parts = parts(Map.of());

        assertThat(parts)
                .extracting(Part::name)
                .containsExactly(
                        "store",
                        "issuer",
                        "broker",
                        "referral",
                        "team",
                        "plan",
                        "notification",
                        "history");
        assertThat(parts.getLast().needs()).isEqualTo(Set.of("store", "issuer"));
        assertThat(parts.get(3).environment())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "MONGODB_URI", "mongodb://127.0.0.1:27117",
                                "KAFKA_BOOTSTRAP", "127.0.0.1:9392",
                                "OIDC_ISSUER", "http://127.0.0.1:8480",
                                "TVERRLAG_MASTER_KEY_FILE",
                                        home.resolve(".tverrlag/master.key").toString(),
                                "QUARKUS_HTTP_HOST", "127.0.0.1",
                                "QUARKUS_HTTP_PORT", "8481"));
        assertThat(parts.getFirst().command())
                .endsWith(
                        "--data",
                        home.resolve(".tverrlag/data/store").toString(),
                        "--port",
                        "27117");
    }

    @Test
    void servers_that_run_elsewhere_are_used_and_not_started() throws Exception {
        var parts =
                parts(
                        Map.of(
                                "MONGODB_URI", "mongodb://elsewhere:1",
                                "KAFKA_BOOTSTRAP", "elsewhere:2"));

        assertThat(parts).extracting(Part::name).doesNotContain("store", "broker").hasSize(6);
        assertThat(parts.getLast().needs()).isEqualTo(Set.of("issuer"));
        assertThat(parts.getLast().environment())
                .containsEntry("MONGODB_URI", "mongodb://elsewhere:1")
                .containsEntry("KAFKA_BOOTSTRAP", "elsewhere:2");
    }

    @Test
    void what_has_not_been_built_is_named() throws Exception {
        build();
        Files.delete(home.resolve("plan-service/target/quarkus-app/quarkus-run.jar"));

        var failure = catchThrowableOfType(StackFailure.class, () -> partsAsBuilt(Map.of()));

        assertThat(failure.line())
                .isEqualTo(
                        "not built: plan-service/target/quarkus-app/quarkus-run.jar is missing"
                                + " (./mvnw package)");
    }

    private List<Part> parts(Map<String, String> environment) throws IOException {
        build();
        return partsAsBuilt(environment);
    }

    private List<Part> partsAsBuilt(Map<String, String> environment) {
        var options = StackOptions.standard(home, environment);
        try (var folder = StackFolder.claim(options.folder(), false)) {
            return Parts.of(options, folder);
        }
    }

    private void build() throws IOException {
        for (var server : Ports.SERVERS) {
            make(
                    "deploy/embedded/%s/target/tverrlag-embedded-%s-0.1.0-SNAPSHOT.jar"
                            .formatted(server, server));
        }
        for (var service : Ports.SERVICES) {
            make(service + "-service/target/quarkus-app/quarkus-run.jar");
        }
    }

    private void make(String path) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.createFile(home.resolve(path));
    }
}
