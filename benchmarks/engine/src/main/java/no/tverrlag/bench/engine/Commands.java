package no.tverrlag.bench.engine;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** Counts the read commands that a client sends. */
final class Commands implements CommandListener {
    private static final Set<String> READS =
            Set.of("find", "getMore", "aggregate", "count", "distinct");

    private final LongAdder reads = new LongAdder();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (READS.contains(event.getCommandName())) {
            reads.increment();
        }
    }

    long reads() {
        return reads.sum();
    }
}
