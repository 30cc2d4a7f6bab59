package no.tverrlag.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Looks whether a process is ready, and what it last said. */
final class Probe {

    private static final int MOST_READ = 1 << 20;
    private static final int LONGEST_LINE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    private Probe() {}

    /**
     * Is it ready?
     *
     * @param log its log, of which what stands before {@code from} is of an earlier life
     */
    static boolean ready(Readiness readiness, Path log, long from) {
        return switch (readiness) {
            case Readiness.Announced(var words) -> since(log, from).contains(words);
            case Readiness.Answers(var address) -> answers(address);
        };
    }

    /** Does a GET of the address answer 200? Whatever goes wrong on the way is a no. */
    static boolean answers(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The last line of the log that is not blank; empty if there is none since {@code from}. */
    static String lastLine(Path log, long from) {
        var lines = since(log, from).lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return "";
        }
        var last = lines.getLast().strip();
        return last.length() > LONGEST_LINE ? last.substring(0, LONGEST_LINE) + "…" : last;
    }

    private static String since(Path log, long from) {
        if (!Files.exists(log)) {
            return "";
        }
        try (var file = FileChannel.open(log, StandardOpenOption.READ)) {
            long start = Math.max(from, file.size() - MOST_READ);
            var bytes = ByteBuffer.allocate((int) Math.max(0, file.size() - start));
            while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) > 0) {}
            return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        } catch (IOException unreadable) {
            return "";
        }
    }
}
