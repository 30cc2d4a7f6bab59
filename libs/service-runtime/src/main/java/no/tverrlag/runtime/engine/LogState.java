package no.tverrlag.runtime.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.LogReverted;
import org.jboss.logging.Logger;

/** What it means for a request that the log is not what was recorded. */
@ApplicationScoped
public class LogState {

    private static final Logger LOG = Logger.getLogger(LogState.class);
    private static final int TOLD_AT_MOST = 100;

    private final Ledger ledger;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    LogState(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Whether a later try may do better: the store lacks what this one request had seen, and the
     * log goes on.
     *
     * <p>A log that has stopped has said so. What is damaged and has not stopped it, because only
     * some requests come to it, is logged here, once.
     */
    public boolean passes(EventLogException failure) {
        if (ledger.log().stoppedBy().isPresent()) {
            return false;
        }
        String what = String.valueOf(failure.getMessage());
        if (told.size() < TOLD_AT_MOST && told.add(what)) {
            LOG.errorf("the log is not what was recorded: %s", what);
        }
        return failure instanceof LogReverted;
    }
}
