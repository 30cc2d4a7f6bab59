package no.tverrlag.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The suites on MongoDB's own image as a replica set, where Docker and the image are at hand.
 *
 * <p>An image that is named by {@code -Dtverrlag.mongo.image=…} is fetched if need be; without the
 * property {@code mongo:8} is used if it is there already. What keeps it from running is printed.
 */
@Tag("process")
class MongoImageTest {
    private static final String NAMED = System.getProperty("tverrlag.mongo.image", "");
    private static final String IMAGE = NAMED.isEmpty() ? "mongo:8" : NAMED;

    @TempDir Path folder;

    @Test
    void the_suites_hold_on_the_mongo_image() throws Exception {
        try (MongoDBContainer server = started()) {
            Path said = folder.resolve("suites");
            Process suites = suites(server.getReplicaSetUrl(), said);
            try {
                assertThat(suites.waitFor(15, TimeUnit.MINUTES)).isTrue();
            } finally {
                suites.destroyForcibly();
            }
            List<String> lines = Files.readAllLines(said);
            System.out.println(IMAGE + ": " + lines.getLast());
            assertThat(suites.exitValue()).as(String.join("\n", lines)).isZero();
        }
    }

    private static MongoDBContainer started() {
        if (!hasEngine()) {
            throw leftOut("no Docker engine answers");
        }
        if (NAMED.isEmpty() && !hasImage()) {
            throw leftOut(
                    "the image is not here, and is fetched only if -Dtverrlag.mongo.image names"
                            + " it");
        }
        DockerImageName image = DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("mongo");
        MongoDBContainer server = new MongoDBContainer(image).withReplicaSet();
        try {
            server.start();
            return server;
        } catch (ContainerFetchException unavailable) {
            throw leftOut("the image is not available");
        }
    }

    /** Asks only where there may be one: the client's own search for it says a lot. */
    private static boolean hasEngine() {
        String home = System.getProperty("user.home");
        return (System.getenv("DOCKER_HOST") != null
                        || Stream.of(
                                        "/var/run/docker.sock",
                                        home + "/.docker/run/docker.sock",
                                        home + "/.testcontainers.properties")
                                .anyMatch(file -> Files.exists(Path.of(file))))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean hasImage() {
        try {
            DockerClientFactory.lazyClient().inspectImageCmd(IMAGE).exec();
            return true;
        } catch (NotFoundException unknown) {
            return false;
        } catch (DockerException | DockerClientException broken) {
            throw leftOut("Docker failed: " + broken.getMessage());
        }
    }

    private static IllegalStateException leftOut(String why) {
        String line = "left out: the suites on " + IMAGE + " (" + why + ")";
        System.out.println(line);
        return abort(line);
    }

    private static Process suites(String uri, Path said) throws IOException {
        ProcessBuilder java =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+EnableDynamicAgentLoading",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerSuites.class.getName());
        java.environment().put("MONGODB_URI", uri);
        return java.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }
}
