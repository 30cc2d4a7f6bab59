package no.tverrlag.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples do what their page says, in each language that this machine has. */
@Tag("process")
class ExamplesTest {

    private static final Path ROOT = root();
    private static final Path TARGET = ROOT.resolve("examples/java/target");
    private static final List<String> SERVICES = List.of("plan", "team");

    @TempDir static Path data;

    private static PublishedSamples broker;

    @BeforeAll
    static void publish() throws IOException {
        broker = new PublishedSamples(ROOT, data.resolve("broker"));
        for (String service : SERVICES) {
            broker.publish(ROOT.resolve("contracts"), service);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        broker.close();
    }

    @Test
    void the_java_app_has_each_fact_once() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        followsOnce(
                "java",
                ROOT,
                List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        "no.tverrlag.example.SectorApp"));
    }

    @Test
    void the_python_app_has_each_fact_once() {
        Path folder = ROOT.resolve("examples/python");
        Path venv = TARGET.resolve("python");
        Path python = venv.resolve("bin/python");
        leaveOutUnless(
                Files.exists(venv.resolve("ready"))
                        || (Ran.works(folder, List.of("python3", "-m", "venv", venv.toString()), 60)
                                && Ran.works(
                                        folder,
                                        List.of(
                                                python.toString(),
                                                "-m",
                                                "pip",
                                                "install",
                                                "-q",
                                                "--disable-pip-version-check",
                                                "-r",
                                                "requirements.txt"),
                                        120)
                                && marked(venv)),
                "Python 3 with venv, or its packages");
        followsOnce("python", folder, List.of(python.toString(), "sector_app.py"));
    }

    @Test
    void the_typescript_app_has_each_fact_once() {
        Path folder = ROOT.resolve("examples/typescript");
        String cache = TARGET.resolve("npm").toString();
        leaveOutUnless(
                Files.exists(folder.resolve("node_modules/ready"))
                        || (Ran.works(
                                        folder,
                                        List.of(
                                                "npm",
                                                "ci",
                                                "--no-audit",
                                                "--no-fund",
                                                "--cache",
                                                cache),
                                        120)
                                && marked(folder.resolve("node_modules"))),
                "Node with npm, or its packages");
        assertThat(Ran.of(folder, Map.of(), List.of("npm", "run", "-s", "build"), 60))
                .isEqualTo(new Ran(0, List.of(), ""));
        followsOnce("typescript", folder, List.of("node", "dist/sectorApp.js"));
    }

    private static void followsOnce(String language, Path folder, List<String> command) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP", broker.bootstrap());
        environment.put("STATE", data.resolve(language + ".json").toString());
        environment.put("STOP_AT_END", "yes");
        environment.put("GROUP", language);
        Ran first = Ran.of(folder, environment, command, 60);
        assertThat(first.errors()).isEmpty();
        assertThat(first.exitCode()).isZero();
        List<String> expected = new ArrayList<>();
        for (String service : SERVICES) {
            expected.addAll(broker.linesOf(service));
            assertThat(first.lines()).containsSubsequence(broker.linesOf(service));
        }
        assertThat(first.lines()).containsExactlyInAnyOrderElementsOf(expected);

        environment.put("GROUP", language + "-again");
        assertThat(Ran.of(folder, environment, command, 60)).isEqualTo(new Ran(0, List.of(), ""));
    }

    private static boolean marked(Path folder) {
        try {
            Files.writeString(folder.resolve("ready"), "");
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    private static void leaveOutUnless(boolean there, String what) {
        if (!there) {
            System.out.println("left out: " + what + " can't be had on this machine");
        }
        assumeTrue(there, what);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
