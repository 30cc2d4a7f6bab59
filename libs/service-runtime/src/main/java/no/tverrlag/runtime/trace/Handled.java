package no.tverrlag.runtime.trace;

import java.util.Optional;
import no.tverrlag.kernel.Envelope;

/** The fact that this thread is handling: what it leads to has the same correlation and trace. */
public final class Handled {

    private static final ScopedValue<Envelope> FACT = ScopedValue.newInstance();

    private Handled() {}

    public static void during(Envelope fact, Runnable effects) {
        ScopedValue.where(FACT, fact).run(effects);
    }

    /** Nothing outside of an intake: what the clock sets off is the first of its kind. */
    public static Optional<Envelope> now() {
        return FACT.isBound() ? Optional.of(FACT.get()) : Optional.empty();
    }
}
