package no.tverrlag.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a stack is started from and where it lives.
 *
 * @param home the project's folder, in which the processes have been built
 * @param folder where data, logs and the master key are kept
 * @param mongodbUri a store that runs already; null: the embedded one is started
 * @param kafkaBootstrap a broker that runs already; null: the embedded one is started
 * @param transitory is the folder deleted when the stack has stopped?
 * @param readyWithin how long all processes together may take until they are ready
 * @param say told, in one line each, what is worth knowing
 */
public record StackOptions(
        Path home,
        Path folder,
        Ports ports,
        @Nullable String mongodbUri,
        @Nullable String kafkaBootstrap,
        boolean transitory,
        Duration readyWithin,
        Consumer<String> say) {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    /**
     * The documented ports, data in {@code .tverrlag} of the project, servers as the environment
     * says.
     */
    public static StackOptions standard() {
        return standard(projectFolder(), System.getenv());
    }

    /**
     * Free ports, data in {@code folder}, embedded servers whatever the environment says: for
     * tests.
     */
    public static StackOptions apart(Path folder) {
        return new StackOptions(
                projectFolder(), folder, Ports.free(), null, null, false, READY_WITHIN, line -> {});
    }

    static StackOptions standard(Path home, Map<String, String> environment) {
        return new StackOptions(
                home,
                home.resolve(".tverrlag"),
                Ports.standard(),
                blankToNull(environment.get("MONGODB_URI")),
                blankToNull(environment.get("KAFKA_BOOTSTRAP")),
                false,
                READY_WITHIN,
                line -> {});
    }

    public StackOptions in(Path otherFolder) {
        return new StackOptions(
                home, otherFolder, ports, mongodbUri, kafkaBootstrap, transitory, readyWithin, say);
    }

    public StackOptions on(Ports otherPorts) {
        return new StackOptions(
                home, folder, otherPorts, mongodbUri, kafkaBootstrap, transitory, readyWithin, say);
    }

    /** The folder is deleted when the stack has stopped. */
    public StackOptions leavingNothing() {
        return new StackOptions(
                home, folder, ports, mongodbUri, kafkaBootstrap, true, readyWithin, say);
    }

    public StackOptions readyWithin(Duration patience) {
        return new StackOptions(
                home, folder, ports, mongodbUri, kafkaBootstrap, transitory, patience, say);
    }

    public StackOptions saying(Consumer<String> listener) {
        return new StackOptions(
                home, folder, ports, mongodbUri, kafkaBootstrap, transitory, readyWithin, listener);
    }

    /**
     * The project's folder: what ./run says, else the nearest folder above the current one that
     * holds it.
     *
     * @throws StackFailure if there is none
     */
    public static Path projectFolder() {
        var stated = System.getProperty("tverrlag.home");
        if (stated != null) {
            return Path.of(stated).toAbsolutePath().normalize();
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("deploy/local")) && Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new StackFailure("not inside the project: set -Dtverrlag.home to its folder");
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
