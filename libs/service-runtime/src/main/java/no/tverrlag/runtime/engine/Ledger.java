package no.tverrlag.runtime.engine;

import no.tverrlag.eventstore.EventLog;
import no.tverrlag.slices.Answers;
import no.tverrlag.slices.Orders;
import no.tverrlag.slices.Recorder;
import org.jspecify.annotations.Nullable;

/** What the edges use of the engine: orders in, answers out, notes beside. */
public class Ledger {

    private final @Nullable Orders orders;
    private final @Nullable Answers answers;
    private final @Nullable Recorder recorder;
    private final @Nullable EventLog log;

    /** For the container's proxy. */
    Ledger() {
        this(null, null, null, null);
    }

    Ledger(
            @Nullable Orders orders,
            @Nullable Answers answers,
            @Nullable Recorder recorder,
            @Nullable EventLog log) {
        this.orders = orders;
        this.answers = answers;
        this.recorder = recorder;
        this.log = log;
    }

    public Orders orders() {
        return java.util.Objects.requireNonNull(orders);
    }

    public Answers answers() {
        return java.util.Objects.requireNonNull(answers);
    }

    public Recorder recorder() {
        return java.util.Objects.requireNonNull(recorder);
    }

    public EventLog log() {
        return java.util.Objects.requireNonNull(log);
    }
}
