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
 * <p>Arguments: port, the file it appends its start and end to, and {@code dies} if it is to end at
 * once.
 */
final class TinyProcess {

    private TinyProcess() {}

    public static void main(String[] arguments) throws Exception {
        var diary = Path.of(arguments[1]);
        if (arguments.length > 2) {
            System.out.println("no room for me here");
            System.exit(7);
        }
        try (var socket =
                new ServerSocket(
                        Integer.parseInt(arguments[0]), 1, InetAddress.getLoopbackAddress())) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> write(diary, "ended " + arguments[0])));
            write(diary, "started " + arguments[0]);
            System.out.println("tiny ready on port " + arguments[0]);
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
