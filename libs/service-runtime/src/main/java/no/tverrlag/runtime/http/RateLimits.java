package no.tverrlag.runtime.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A bucket of tokens for each caller and one for each address whose callers nobody knows. Buckets
 * live in this process: with several instances each of them allows as much.
 */
@ApplicationScoped
public class RateLimits {

    private static final int MOST_BUCKETS = 100_000;

    private final Limit client;
    private final Limit address;

    RateLimits(EdgeSettings settings) {
        this.client = new Limit(settings.client());
        this.address = new Limit(settings.address());
    }

    /**
     * What is left to somebody.
     *
     * @param limit size of the bucket; 0 if there is no limit
     * @param seconds until there is a token, or until the bucket is full if there is one
     */
    public record Allowance(boolean allowed, int limit, long remaining, long seconds) {

        static final Allowance UNLIMITED = new Allowance(true, 0, 0, 0);

        /** The problem of somebody for whom nothing is left. */
        Problem problem() {
            return Problem.of(
                            "too-many-requests",
                            429,
                            "This client asks more often than is allowed; wait as long as"
                                    + " Retry-After says.")
                    .retryAfter((int) Math.max(1, seconds));
        }
    }

    /** Takes one token of this caller's. */
    Allowance client(String issuer, String subject) {
        return client.take(issuer + "\n" + subject);
    }

    /** Takes one token of this address'. */
    Allowance address(String remote) {
        return address.take(remote);
    }

    private static final class Limit {

        private final int burst;
        private final int perSecond;
        private final Cache<String, Bucket> buckets;

        Limit(EdgeSettings.Bucket said) {
            this.burst = said.burst();
            this.perSecond = Math.max(1, said.perSecond());
            this.buckets =
                    Caffeine.newBuilder()
                            .maximumSize(MOST_BUCKETS)
                            .expireAfterAccess(Duration.ofSeconds(1L + burst / perSecond))
                            .build();
        }

        Allowance take(String whose) {
            if (burst == 0) {
                return Allowance.UNLIMITED;
            }
            ConsumptionProbe probe = bucket(whose).tryConsumeAndReturnRemaining(1);
            long nanos =
                    probe.isConsumed()
                            ? probe.getNanosToWaitForReset()
                            : probe.getNanosToWaitForRefill();
            return new Allowance(
                    probe.isConsumed(), burst, probe.getRemainingTokens(), seconds(nanos));
        }

        private Bucket bucket(String whose) {
            return buckets.get(whose, _ -> fresh());
        }

        private Bucket fresh() {
            return Bucket.builder()
                    .addLimit(
                            limit ->
                                    limit.capacity(burst)
                                            .refillGreedy(perSecond, Duration.ofSeconds(1)))
                    .build();
        }

        private static long seconds(long nanos) {
            return TimeUnit.NANOSECONDS.toSeconds(nanos + 999_999_999);
        }
    }
}
