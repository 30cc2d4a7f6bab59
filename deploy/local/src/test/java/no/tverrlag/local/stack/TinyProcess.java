package no.tverrlag.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A small real process in the place of a server: listens on a port, says so, and lives until it is
 * stopped.
 *
 * <p>The port comes from the environment, as a service's does; arguments: the file it appends its
 * start and end to, and {@code dies} if it is to end at once.
 */
final class TinyProcess {

    private TinyProcess() {}

    public static void main(String[] arguments) throws Exception {
        var port = System.getenv("QUARKUS_HTTP_PORT");
        var diary = Path.of(arguments[0]);
        if (arguments.length > 1) {
            System.out.println("no room for me here");
            System.exit(7);
        }
        try (var socket =
                new ServerSocket(Integer.parseInt(port), 1, InetAddress.getLoopbackAddress())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> write(diary, "ended " + port)));
            write(diary, "started " + port);
            System.out.println("tiny ready on port " + port);
            while (true) {
                socket.accept().close();
            }
        }
    }

    private static void write(Path diary, String line) {
        try {
            Files.writeString(
                    diary, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
