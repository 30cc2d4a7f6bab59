package no.tverrlag.local.play;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends a request again, unchanged, while nobody can be reached or the answer is 503, up to a
 * deadline.
 *
 * <p>That is safe for every request that has an Idempotency-Key or only reads.
 */
final class PatientClient {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration ONE_TRY = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Duration patience;

    PatientClient(Duration patience) {
        this.patience = patience;
    }

    /** What came back in the end, and after how many tries. */
    record Reply(HttpResponse<String> response, int tries) {}

    /**
     * @param whom named in the message when nobody answers in time
     * @throws CannotPlay if the deadline passes
     */
    Reply send(HttpRequest.Builder request, String whom) {
        var ready = request.timeout(ONE_TRY).build();
        var deadline = Instant.now().plus(patience);
        var pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            var fault = "answers 503";
            try {
                var response = http.send(ready, BodyHandlers.ofString());
                if (response.statusCode() != 503) {
                    return new Reply(response, tries);
                }
            } catch (IOException e) {
                fault = "cannot be reached";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotPlay("interrupted while asking " + whom);
            }
            if (Instant.now().plus(pause).isAfter(deadline)) {
                throw new CannotPlay(
                        "%s %s (%d tries in %d s)"
                                .formatted(whom, fault, tries, patience.toSeconds()));
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = longer(pause);
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
