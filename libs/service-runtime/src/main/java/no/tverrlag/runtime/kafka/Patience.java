package no.tverrlag.runtime.kafka;

import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.privacy.MasterKeyUnknown;
import no.tverrlag.slices.Conflict;
import no.tverrlag.slices.OrderFailed;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Tries again while the store, or what must be read on the topics, is out of reach, five minutes at
 * most; then the channel stops and readiness turns red.
 */
@ApplicationScoped
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    <T> T untilReachable(Supplier<T> act) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                return act.get();
            } catch (MongoException
                    | LogUnavailable
                    | KafkaException
                    | OrderFailed
                    | Conflict
                    | MasterKeyUnknown unreachable) {
                if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                    throw unreachable;
                }
                LOG.infof("intake waits: %s", unreachable.getClass().getSimpleName());
            }
            LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }
}
