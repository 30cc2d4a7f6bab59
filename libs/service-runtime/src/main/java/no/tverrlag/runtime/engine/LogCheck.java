package no.tverrlag.runtime.engine;

import jakarta.enterprise.context.ApplicationScoped;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.LogReverted;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the log goes on. Of readiness only: what is started again because it does not live opens
 * whatever stands in the store by then (ADR 10).
 */
@Readiness
@ApplicationScoped
public class LogCheck implements HealthCheck {

    private final Ledger ledger;

    LogCheck(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Event log");
        return ledger.log()
                .stoppedBy()
                .map(why -> response.down().withData("reason", reason(why)).build())
                .orElseGet(() -> response.up().build());
    }

    /** Nothing but the kind: this can be asked by anybody. */
    private static String reason(EventLogException why) {
        return why instanceof LogReverted
                ? "LogReverted: the store no longer holds what was recorded"
                : "LogCorrupted: what stands in the store is not what was recorded";
    }
}
