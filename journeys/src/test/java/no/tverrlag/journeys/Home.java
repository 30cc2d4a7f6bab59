package no.tverrlag.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The project's folder. */
final class Home {

    private Home() {}

    static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not inside the project");
        }
        return folder;
    }
}
